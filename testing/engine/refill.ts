import { fillIn, type Touched } from './fill';

type View = Record<string, any>;

/** What people entered before and after the app updated the view. */
interface Refilled {
  before?: Touched;
  after?: Touched;
}

/**
 * An updated view as a client submits it: values from the first version stay, by actionId, even if the element is gone;
 * new elements are shown, but not sent before they are changed.
 */
export function refill(
  [first, second]: [View, View],
  { before = {}, after = {} }: Refilled,
  client: 'web' | 'mobile' = 'web',
): View {
  const kept = fillIn(first, before, client)['state'] as Record<string, Touched>;
  const touched = fillIn({ ...second, blocks: second['blocks'].map(untouched) }, after, client);
  const state = { ...kept };
  for (const [block, values] of Object.entries(touched['state'] as typeof kept)) {
    state[block] = { ...state[block], ...values };
  }
  return { ...touched, ...(client === 'web' && { blocks: second['blocks'] }), state };
}

const INITIAL = ['initialValue', 'initialOption', 'initialOptions', 'initialDate', 'initialTime'];

/** Its initial values are only displayed. */
function untouched(block: View): View {
  if (!block['element']) return block;
  const entries = Object.entries(block['element'] as View).filter(([name]) => !INITIAL.includes(name));
  return { ...block, element: Object.fromEntries(entries) };
}
