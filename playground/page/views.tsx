import {
  Box,
  ButtonGroup,
  Contextualbar,
  ContextualbarAction,
  ContextualbarFooter,
  ContextualbarHeader,
  ContextualbarTitle,
  Modal as Frame,
} from '@rocket.chat/fuselage';
import React, { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { Blocks, type Touch } from '../parts/Blocks';
import { ViewButtons } from '../parts/ViewButtons';
import { type OpenView, valuesOf } from './surfaces';

interface Props {
  open: OpenView;
  /** a button, or a choice that is sent at once */
  onAction: (touch: Touch) => Promise<void>;
  onState: (touch: Touch) => void;
  onSubmit: () => Promise<void>;
  onClose: () => void;
}

/** A form of the app, over everything else. */
export function Dialog(props: Props): ReactElement {
  const { open, onClose } = props;
  const frame = useRef<HTMLDivElement>(null);
  useFocusInside(frame, open.view.id);
  return (
    <Frame.Backdrop>
      <div
        ref={frame}
        role="dialog"
        aria-modal="true"
        aria-label={open.view.title.text}
        className="dialog"
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
          else keepFocus(event, frame.current);
        }}
      >
        <Frame>
          <Frame.Header>
            <Frame.Title>{open.view.title.text}</Frame.Title>
            <Frame.Close aria-label="Close" onClick={onClose} />
          </Frame.Header>
          <Frame.Content>
            <Form {...props} />
          </Frame.Content>
          <Frame.Footer>
            <Frame.FooterControllers>
              <FormButtons {...props} />
            </Frame.FooterControllers>
          </Frame.Footer>
        </Frame>
      </div>
    </Frame.Backdrop>
  );
}

/** What the app shows beside the room. */
export function Bar(props: Props): ReactElement {
  const { view } = props.open;
  const frame = useRef<HTMLDivElement>(null);
  useFocusInside(frame, view.id);
  return (
    <div ref={frame} className="bar" role="complementary" aria-label={view.title.text}>
      <Contextualbar width="full" height="full">
        <ContextualbarHeader>
          <ContextualbarTitle>{view.title.text}</ContextualbarTitle>
          <ContextualbarAction name="cross" aria-label="Close" onClick={props.onClose} />
        </ContextualbarHeader>
        <Box padding="x24" overflow="auto" flexGrow={1}>
          <Form {...props} />
        </Box>
        {(view.submit ?? view.close) && (
          <ContextualbarFooter>
            <ButtonGroup align="end">
              <FormButtons {...props} />
            </ButtonGroup>
          </ContextualbarFooter>
        )}
      </Contextualbar>
    </div>
  );
}

/** Updated in place, so that the focused element keeps the focus. */
const Form = ({ open, onAction, onState, onSubmit }: Props): ReactElement => (
  <form
    onSubmit={(event) => {
      event.preventDefault();
      void onSubmit();
    }}
  >
    <Blocks
      surface="view"
      blocks={open.view.blocks}
      values={valuesOf(open)}
      errors={open.errors}
      onAction={onAction}
      onState={onState}
    />
  </form>
);

function FormButtons({ open, onSubmit, onClose }: Props): ReactElement {
  const [isBusy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    setBusy(true);
    await onSubmit();
    setBusy(false);
  };
  return <ViewButtons view={open.view} isBusy={isBusy} onClose={onClose} onSubmit={() => void send()} />;
}

const FOCUSABLE = 'button:not([disabled]), input:not([disabled]), textarea, select, a[href], [tabindex="0"]';

function useFocusInside(frame: React.RefObject<HTMLElement>, id: string): void {
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const fields = frame.current?.querySelectorAll<HTMLElement>('input, textarea');
    (fields?.[0] ?? frame.current?.querySelector<HTMLElement>(FOCUSABLE))?.focus();
    return () => before?.focus();
  }, [frame, id]);
}

function keepFocus(event: KeyboardEvent, frame: HTMLElement | null): void {
  if (event.key !== 'Tab' || !frame) return;
  const all = [...frame.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((each) => each.offsetParent);
  const [first, last] = [all[0], all[all.length - 1]];
  const goal = event.shiftKey ? last : first;
  const isAtEnd = document.activeElement === (event.shiftKey ? first : last);
  if (!isAtEnd) return;
  event.preventDefault();
  goal?.focus();
}
