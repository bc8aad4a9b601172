import { fillIn, type Touched } from './fill';

type View = Record<string, any>;

/** What people set before and after the app drew the view anew. */
interface Refilled {
  before?: Touched;
  after?: Touched;
}

/**
 * A view that was drawn anew, as a client hands it in: what was in the first one stays, by actionId, though the
 * element may be gone; what came with the second one is shown, but not sent before it is touched.
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

/** Its initial values are only drawn. */
function untouched(block: View): View {
  if (!block['element']) return block;
  const entries = Object.entries(block['element'] as View).filter(([name]) => !INITIAL.includes(name));
  return { ...block, element: Object.fromEntries(entries) };
}
