export interface TextObject {
  type: string;
  text: string;
}

/** As the app sends them: anything may be missing or of a kind that clients do not render. */
export interface Element {
  type: string;
  actionId?: string;
  blockId?: string;
  text?: TextObject | string;
  value?: string;
  label?: TextObject;
  placeholder?: TextObject;
  options?: { text?: TextObject; value: string }[];
}

export interface Block extends Element {
  element?: Element;
  accessory?: Element;
  elements?: Element[];
  fields?: TextObject[];
}

export interface Attachment {
  color?: string;
  author_name?: string;
  title?: string | { value: string; link?: string };
  title_link?: string;
  text?: string;
  fields?: { title: string; value: string }[];
}

interface ViewButton {
  text: TextObject;
  style?: string;
}

export interface View {
  id: string;
  title: TextObject;
  submit?: ViewButton;
  close?: ViewButton;
  blocks: Block[];
}

/** Something that the app shows to people. */
export type Shown =
  | {
      kind: 'message';
      text: string;
      blocks: Block[];
      attachments: Attachment[];
      /** visible to one person only */
      isPrivate: boolean;
      /** the author, if not the app */
      author?: string;
    }
  | { kind: 'modal' | 'bar'; view: View; values: Values; errors: Record<string, string> };

/** Form values, by action id. */
export type Values = Record<string, unknown>;

export const blocksOf = (shown: Shown): Block[] =>
  shown.kind === 'message' ? shown.blocks : shown.view.blocks;

/** The clickable and fillable elements, in the order of a block. */
export const elementsOf = ({ type, element, accessory, elements }: Block): Element[] => {
  if (type === 'input') return element ? [element] : [];
  if (type === 'section') return accessory ? [accessory] : [];
  return (elements ?? []).filter((each) => !isText(each));
};

export const isText = ({ type }: { type: string }): boolean => type === 'mrkdwn' || type === 'plain_text';
