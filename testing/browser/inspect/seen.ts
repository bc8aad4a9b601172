/** Zero-width characters. */
const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** What a person can read of it. */
export const visible = (tag: HTMLElement | null): string => withoutInvisible(tag?.innerText ?? '');

/** The tags of `page/kit.tsx` around rendered elements, outermost first. */
export const marked = (root: HTMLElement, name: 'block' | 'element'): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(`[data-${name}]`),
];

/** Whether anything in it is visible. */
export const isSeen = (tag: HTMLElement): boolean =>
  [...tag.querySelectorAll('*')].some((each) => {
    const { width, height } = each.getBoundingClientRect();
    return width > 0 && height > 0;
  });
