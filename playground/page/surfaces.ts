import { fillIn } from '../../testing/engine/fill';
import { elementsOf, type View } from '../parts/Shown';
import type { SeenSurface, ViewState } from '../Scene';

/** A form or a bar on somebody's screen. */
export interface OpenView {
  view: View;
  state: ViewState;
  errors: Record<string, string>;
}

export interface Surfaces {
  modal?: OpenView;
  bar?: OpenView;
}

const opened = (view: View): OpenView => ({
  view,
  state: fillIn(view, {})['state'] as ViewState,
  errors: {},
});

/** Values stay when a view is updated; a new element is shown, and sent once it is changed. */
const redrawn = (old: OpenView | undefined, view: View): OpenView =>
  old ? { ...old, view, errors: {} } : opened(view);

/** What the client does with views from the app. */
export function take({ modal, bar }: Surfaces, { type, view, errors, viewId }: SeenSurface): Surfaces {
  switch (type) {
    case 'modal.open':
      return view ? { modal: opened(view), bar } : { modal, bar };
    case 'modal.update':
      return view ? { modal: redrawn(modal, view), bar } : { modal, bar };
    case 'modal.close':
      return { bar };
    case 'contextual_bar.open':
      return view ? { modal, bar: opened(view) } : { modal, bar };
    case 'contextual_bar.update':
      return view ? { modal, bar: redrawn(bar, view) } : { modal, bar };
    case 'contextual_bar.close':
      return { modal };
    case 'errors':
      return modal && errors && modal.view.id === viewId
        ? { modal: { ...modal, errors }, bar }
        : { modal, bar };
    default:
      return { modal, bar };
  }
}

/** Sets a value in it. */
export function touch(
  open: OpenView,
  { blockId, actionId, value }: { blockId: string; actionId: string; value: unknown },
): OpenView {
  const block = { ...open.state[blockId], [actionId]: value };
  return { ...open, state: { ...open.state, [blockId]: block } };
}

const TYPED = ['plain_text_input', 'datepicker'];

/** By action id. Text fields are empty rather than undefined, as React requires. */
export function valuesOf({ view, state }: OpenView): Record<string, unknown> {
  const empty = view.blocks
    .flatMap(elementsOf)
    .filter(({ type }) => TYPED.includes(type))
    .map(({ actionId = '' }) => [actionId, '']);
  return Object.assign({}, Object.fromEntries(empty), ...Object.values(state)) as Record<string, unknown>;
}
