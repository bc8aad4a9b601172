type View = Record<string, any>;
type Element = Record<string, any>;

/** The values people enter, by actionId: text, an option's value, several values, a date. */
export type Touched = Record<string, unknown>;

/**
 * A view as a client submits it after these elements were changed. The web sends the whole view, with the initial
 * values of inputs; mobile sends id and state, with nothing unchanged except a text's initial value.
 * @throws if an actionId is not in the view, or a section's or input's block has no such element
 */
export function fillIn(view: View, touched: Touched, client: 'web' | 'mobile' = 'web'): View {
  const state: Record<string, Record<string, unknown>> = {};
  const left = new Set(Object.keys(touched));
  for (const { blockId, element, isInput } of elementsOf(view)) {
    const { actionId } = element;
    const value = left.delete(actionId)
      ? touched[actionId]
      : isInput
        ? initialOf(element, client)
        : undefined;
    if (value !== undefined) state[blockId] = { ...state[blockId], [actionId]: value };
  }
  if (left.size > 0) throw new Error(`The view has no element ${[...left].join(', ')}`);
  return client === 'web' ? { ...view, state } : { id: view['id'], state };
}

function elementsOf(view: View): Array<{ blockId: string; element: Element; isInput: boolean }> {
  return (view['blocks'] as View[]).flatMap(({ type, blockId, element, accessory, elements }) => {
    const isInput = type === 'input';
    const all: Element[] = isInput
      ? [element]
      : type === 'section'
        ? [accessory]
        : type === 'actions'
          ? elements
          : [];
    return all.filter(Boolean).map((found) => ({ blockId, element: found, isInput }));
  });
}

function initialOf(element: Element, client: 'web' | 'mobile'): unknown {
  if (client === 'mobile') return element['initialValue'] || undefined;
  const { initialValue, initialOption, initialOptions, initialDate, initialTime } = element;
  if (initialOptions) return initialOptions.map(({ value }: { value: string }) => value);
  return initialValue ?? initialOption?.value ?? initialDate ?? initialTime;
}
