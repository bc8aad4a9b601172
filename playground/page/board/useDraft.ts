import { useState } from 'react';

/** What somebody types over a stored value, until that changes. */
export function useDraft(kept: string): [text: string, write: (text: string) => void] {
  const [draft, setDraft] = useState({ of: kept, text: kept });
  const write = (text: string): void => {
    setDraft({ of: kept, text });
  };
  return [draft.of === kept ? draft.text : kept, write];
}
