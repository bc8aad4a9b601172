import { type Block, blocksOf, type Element, elementsOf, type Shown } from '../../../playground/parts/Shown';
import { sayIds, sayRaw, sayTexts } from './json';
import { isSeen, marked, visible } from './seen';

/** What is wrong with something that was drawn, one sentence for each. */
export function inspect(root: HTMLElement, shown: Shown): string[] {
  const blocks = blocksOf(shown);
  return [
    ...sayIds(blocks),
    ...sayTexts(shown),
    ...sayBlocks(root, blocks),
    ...sayFrame(root, shown),
    ...sayErrors(root, shown),
    ...sayButtons(root),
    ...sayRaw(root.innerText),
    ...sayWidth(root),
  ];
}

function sayBlocks(root: HTMLElement, blocks: Block[]): string[] {
  const rendered = marked(root, 'block');
  if (rendered.length !== blocks.length) {
    const kinds = rendered.map(({ dataset }) => dataset['block']).join(', ');
    return [
      `${blocks.length} blocks (${blocks.map(({ type }) => type).join(', ')}), but drawn are: ${kinds}`,
    ];
  }
  return rendered.flatMap((tag, index) => {
    const block = blocks[index];
    if (!block) return [];
    const name = `block ${index} (${block.type})`;
    const isEmpty = block.type !== 'divider' && block.type !== 'image' && !visible(tag) && !isSeen(tag);
    return [
      ...(isEmpty ? [`${name} is empty`] : []),
      ...(block.text && !visible(tag) ? [`${name} has no visible text`] : []),
      ...(block.type === 'input' && !visible(tag.querySelector('label')) ? [`${name} has no label`] : []),
      ...sayElements(tag, name, elementsOf(block)),
    ];
  });
}

function sayElements(tag: HTMLElement, name: string, elements: Element[]): string[] {
  const rendered = marked(tag, 'element');
  // Clients hide the sixth and all after it behind "Show more...".
  if (rendered.length !== elements.length)
    return [`${name} has ${elements.length} elements, but ${rendered.length} are drawn`];
  return rendered
    .filter((element) => !isSeen(element))
    .map(({ dataset }) => `${name}: ${dataset['element'] ?? ''} is not seen`);
}

/** A message without blocks shows its text; attachments stand below. */
function sayFrame(root: HTMLElement, shown: Shown): string[] {
  if (!visible(root)) return ['nothing is seen'];
  if (shown.kind !== 'message') return [];
  const body = root.querySelector<HTMLElement>('.rcx-message-body');
  const empty = [...root.querySelectorAll<HTMLElement>('[data-attachment]')].filter((each) => !visible(each));
  return [
    ...(body && !visible(body) && !shown.attachments.length ? ['the message has no visible text'] : []),
    ...empty.map(() => 'an attachment is empty'),
  ];
}

function sayErrors(root: HTMLElement, shown: Shown): string[] {
  if (shown.kind === 'message') return [];
  return Object.entries(shown.errors)
    .filter(([, error]) => !error || !root.innerText.includes(error))
    .map(([name]) => `the error of ${name} is not seen`);
}

/** An icon is a label, too: the kit's menu has nothing else. */
function sayButtons(root: HTMLElement): string[] {
  return [...root.querySelectorAll<HTMLElement>('button, a')]
    .filter((button) => !visible(button) && !button.querySelector('.rcx-icon'))
    .map(({ outerHTML }) => `a button or link without a label: ${outerHTML.slice(0, 120)}`);
}

function sayWidth(root: HTMLElement): string[] {
  const { innerWidth } = window;
  const wide = [...root.querySelectorAll<HTMLElement>('*')].filter((each) => {
    const { left, right, width } = each.getBoundingClientRect();
    return width > 0 && (left < -1 || right > innerWidth + 1);
  });
  const [first] = wide;
  const scrolls = document.documentElement.scrollWidth > innerWidth;
  if (!first && !scrolls) return [];
  return [`wider than ${innerWidth} pixels: ${first?.outerHTML.slice(0, 160) ?? 'the page'}`];
}
