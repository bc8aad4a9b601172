import type { LayoutBlock } from '@rocket.chat/ui-kit';
import { kitContext, UiKitComponent, UiKitMessage, UiKitModal } from '@rocket.chat/fuselage-ui-kit';
import React, { type ComponentProps, type ReactElement } from 'react';
import type { Block, Values } from './Shown';

interface Props {
  surface: 'message' | 'view';
  blocks: Block[];
  values?: Values;
  errors?: Record<string, string>;
}

const nothing = (): void => {};

/** Blocks through the kit. The contextual bar takes the components of the modal: the kit has none for it yet. */
export function Blocks({ surface, blocks, values = {}, errors = {} }: Props): ReactElement {
  const filled = Object.entries(values).map(([name, value]) => [name, { value }] as const);
  const context = {
    action: nothing,
    state: nothing,
    appId: 'trello',
    errors,
    values: Object.fromEntries(filled) as ComponentProps<typeof kitContext.Provider>['value']['values'],
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
