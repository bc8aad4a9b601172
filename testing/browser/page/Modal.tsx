import { Box, Modal as Frame } from '@rocket.chat/fuselage';
import React, { type ReactElement } from 'react';
import { Blocks } from '../../../playground/parts/Blocks';
import type { Shown } from '../../../playground/parts/Shown';
import { ViewButtons } from '../../../playground/parts/ViewButtons';

export type Props = Extract<Shown, { view: unknown }>;

export const Modal = ({ view, values, errors }: Props): ReactElement => (
  <Frame open>
    <Frame.Header>
      <Frame.Title>{view.title.text}</Frame.Title>
      <Frame.Close aria-label="Close" />
    </Frame.Header>
    <Frame.Content>
      <Box is="form">
        <Blocks surface="view" blocks={view.blocks} values={values} errors={errors} />
      </Box>
    </Frame.Content>
    <Frame.Footer>
      <Frame.FooterControllers>
        <ViewButtons view={view} />
      </Frame.FooterControllers>
    </Frame.Footer>
  </Frame>
);
