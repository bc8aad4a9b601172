import { type Block, blocksOf, type Element, elementsOf, type Shown } from '../../../playground/parts/Shown';
import { checkIds, checkRaw, checkTexts } from './json';
import { isSeen, marked, visible } from './seen';

/** What is wrong with a rendered surface, one sentence for each error. */
export function inspect(root: HTMLElement, shown: Shown): string[] {
  const blocks = blocksOf(shown);
  return [
    ...checkIds(blocks),
    ...checkTexts(shown),
    ...checkBlocks(root, blocks),
    ...checkFrame(root, shown),
    ...checkErrors(root, shown),
    ...checkButtons(root),
    ...checkRaw(root.innerText),
    ...checkWidth(root),
  ];
}

function checkBlocks(root: HTMLElement, blocks: Block[]): string[] {
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
      ...checkElements(tag, name, elementsOf(block)),
    ];
  });
}

function checkElements(tag: HTMLElement, name: string, elements: Element[]): string[] {
  const rendered = marked(tag, 'element');
  // Clients hide the sixth and later ones behind "Show more...".
  if (rendered.length !== elements.length)
    return [`${name} has ${elements.length} elements, but ${rendered.length} are drawn`];
  return rendered
    .filter((element) => !isSeen(element))
    .map(({ dataset }) => `${name}: ${dataset['element'] ?? ''} is not seen`);
}

/** A message without blocks shows its text; attachments stand below. */
function checkFrame(root: HTMLElement, shown: Shown): string[] {
  if (!visible(root)) return ['nothing is seen'];
  if (shown.kind !== 'message') return [];
  const body = root.querySelector<HTMLElement>('.rcx-message-body');
  const empty = [...root.querySelectorAll<HTMLElement>('[data-attachment]')].filter((each) => !visible(each));
  return [
    ...(body && !visible(body) && !shown.attachments.length ? ['the message has no visible text'] : []),
    ...empty.map(() => 'an attachment is empty'),
  ];
}

function checkErrors(root: HTMLElement, shown: Shown): string[] {
  if (shown.kind === 'message') return [];
  return Object.entries(shown.errors)
    .filter(([, error]) => !error || !root.innerText.includes(error))
    .map(([name]) => `the error of ${name} is not seen`);
}

/** An icon counts as a label: the kit's menu has nothing else. */
function checkButtons(root: HTMLElement): string[] {
  return [...root.querySelectorAll<HTMLElement>('button, a')]
    .filter((button) => !visible(button) && !button.querySelector('.rcx-icon'))
    .map(({ outerHTML }) => `a button or link without a label: ${outerHTML.slice(0, 120)}`);
}

function checkWidth(root: HTMLElement): string[] {
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
