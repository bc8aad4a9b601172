import React, { type ReactElement } from 'react';
import type { Touch } from '../parts/Blocks';
import type { Act, Scene } from '../Scene';
import { type OpenView, type Surfaces, touch } from './surfaces';
import { Bar, Dialog } from './views';

interface Props {
  scene: Scene;
  surfaces: Surfaces;
  setSurfaces: (change: (now: Surfaces) => Surfaces) => void;
  act: (act: Act) => Promise<boolean>;
}

/** The open form and bar, and the handling of their events. */
export function SurfacesOf({ scene, surfaces, setSurfaces, act }: Props): ReactElement {
  const { me: user, room } = scene;
  const propsOf = (kind: keyof Surfaces, open: OpenView) => ({
    open,
    onAction: async ({ actionId, blockId, value }: Touch): Promise<void> => {
      const container = { type: 'view', id: open.view.id } as const;
      await act({ act: 'click', user, room: room.id, container, actionId, blockId, value });
    },
    onState: (touched: Touch) => {
      setSurfaces((now) => {
        const current = now[kind];
        return current ? { ...now, [kind]: touch(current, touched) } : now;
      });
    },
    onSubmit: async (): Promise<void> => {
      await act({ act: 'submit', user, viewId: open.view.id, state: open.state });
    },
    onClose: () => {
      setSurfaces((now) => ({ ...now, [kind]: undefined }));
      void act({ act: 'close', user, viewId: open.view.id });
    },
  });
  const { modal, bar } = surfaces;
  return (
    <>
      {bar && <Bar {...propsOf('bar', bar)} />}
      {modal && <Dialog {...propsOf('modal', modal)} />}
    </>
  );
}
