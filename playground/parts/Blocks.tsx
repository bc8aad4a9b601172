import { kitContext, UiKitComponent, UiKitMessage, UiKitModal } from '@rocket.chat/fuselage-ui-kit';
import type { LayoutBlock } from '@rocket.chat/ui-kit';
import React, { type ComponentProps, type ReactElement } from 'react';
import type { Block, Values } from './Shown';

type Kit = ComponentProps<typeof kitContext.Provider>['value'];

/** What somebody does with an element. */
export interface Touch {
  actionId: string;
  blockId: string;
  value: unknown;
}

interface Props {
  surface: 'message' | 'view';
  blocks: Block[];
  values?: Values;
  errors?: Record<string, string>;
  /** a click, or a choice that is sent at once */
  onAction?: (touch: Touch) => Promise<void> | void;
  /** a changed value */
  onState?: (touch: Touch) => void;
}

const nothing = (): void => {};

/** Blocks rendered by the kit. The contextual bar uses the modal's components: the kit has none for it yet. */
export function Blocks({
  surface,
  blocks,
  values = {},
  errors = {},
  onAction = nothing,
  onState = nothing,
}: Props): ReactElement {
  const filled = Object.entries(values).map(([name, value]) => [name, { value }] as const);
  const context = {
    action: onAction,
    state: onState,
    appId: 'trello',
    errors,
    values: Object.fromEntries(filled) as Kit['values'],
  };
  return (
    <kitContext.Provider value={context}>
      <UiKitComponent
        render={surface === 'message' ? UiKitMessage : UiKitModal}
        blocks={blocks as LayoutBlock[]}
      />
    </kitContext.Provider>
  );
}
