import {
  Box,
  ButtonGroup,
  Contextualbar,
  ContextualbarAction,
  ContextualbarFooter,
  ContextualbarHeader,
  ContextualbarTitle,
} from '@rocket.chat/fuselage';
import React, { type ReactElement } from 'react';
import { Blocks } from '../../../playground/parts/Blocks';
import { ViewButtons } from '../../../playground/parts/ViewButtons';
import type { Props } from './Modal';

/** The contextual bar: beside the room on wide screens, over it on phones. */
export const Bar = ({ view, values, errors }: Props): ReactElement => (
  <Contextualbar width="100%" maxWidth="365px">
    <ContextualbarHeader>
      <ContextualbarTitle>{view.title.text}</ContextualbarTitle>
      <ContextualbarAction name="cross" aria-label="Close" />
    </ContextualbarHeader>
    <Box is="form" padding="x24" overflow="auto">
      <Blocks surface="view" blocks={view.blocks} values={values} errors={errors} />
    </Box>
    {(view.submit ?? view.close) && (
      <ContextualbarFooter>
        <ButtonGroup align="end">
          <ViewButtons view={view} />
        </ButtonGroup>
      </ContextualbarFooter>
    )}
  </Contextualbar>
);
