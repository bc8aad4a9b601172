/** What a form is about. It travels in the form's id: phones hand in nothing else beside the fields. */
export interface ViewId {
  /** which form */
  name: string;
  roomId: string;
  /** that the answer belongs in */
  threadId?: string;
  /** of the link that the form changes */
  modelId?: string;
}

/** `configure <room> <thread or -> <model>`. Outside a thread, some engines hand over null. */
export const encodeView = ({ name, roomId, threadId, modelId }: ViewId): string =>
  [name, roomId, threadId ?? '-', modelId].filter(Boolean).join(' ');

/** @returns undefined for what is no id of ours: anybody can send a form of their own making */
export function decodeView(id: unknown): ViewId | undefined {
  const parts =
    typeof id === 'string' &&
    /^([a-z]{1,20}) (\S{1,100}) (-|[A-Za-z0-9]{1,40})(?: ([0-9a-f]{24}))?$/.exec(id);
  if (!parts) return undefined;
  const [, name = '', roomId = '', threadId, modelId] = parts;
  return { name, roomId, ...(threadId !== '-' && { threadId }), ...(modelId && { modelId }) };
}
