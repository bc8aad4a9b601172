import { Button } from '@rocket.chat/fuselage';
import React, { type ReactElement } from 'react';
import type { View } from './Shown';

interface Props {
  view: View;
  /** while it is being submitted */
  isBusy?: boolean;
  onClose?: () => void;
  onSubmit?: () => void;
}

/** The buttons at the bottom of a form or a bar, if it has them. */
export const ViewButtons = ({ view: { close, submit }, isBusy, onClose, onSubmit }: Props): ReactElement => (
  <>
    {close && (
      <Button danger={close.style === 'danger'} onClick={onClose}>
        {close.text.text}
      </Button>
    )}
    {submit && (
      <Button
        primary={submit.style !== 'danger'}
        danger={submit.style === 'danger'}
        disabled={isBusy}
        onClick={onSubmit}
      >
        {submit.text.text}
      </Button>
    )}
  </>
);
