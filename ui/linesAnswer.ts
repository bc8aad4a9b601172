import type { Answer, Block } from './Answer';
import { context, section } from './elements';

interface LinesView {
  title: string;
  lines: string[];
  /** a sentence below them */
  hint?: string;
  /** to further pages */
  buttons?: Block[];
}

/** A title and lines below it. */
export function linesAnswer({ title, lines, hint, buttons = [] }: LinesView): Answer {
  return {
    text: [title, ...lines, ...(hint ? [hint] : [])].join('\n'),
    blocks: [
      section(title),
      ...(lines.length ? [section(lines.join('\n'))] : []),
      ...(hint ? [context(hint)] : []),
      ...buttons,
    ],
  };
}
