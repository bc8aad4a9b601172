import React, { type ReactElement, useCallback, useState } from 'react';
import type { Act, SeenSurface } from '../Scene';
import { type Conversation, Layout } from './Layout';
import { perform } from './server';
import type { Page } from './Sidebar';
import { type Surfaces, take } from './surfaces';
import { SurfacesOf } from './SurfacesOf';
import { useLogin } from './useLogin';
import { useScene } from './useScene';

const LOST = 'The playground is not responding. Start it again with: npm start';

export function App(): ReactElement {
  const [conversation, setConversation] = useState<Conversation>({ user: 'grace', room: '' });
  const [page, setPage] = useState<Page>('room');
  const [surfaces, setSurfaces] = useState<Surfaces>({});
  const [complaint, setComplaint] = useState('');
  const onSurfaces = useCallback((all: SeenSurface[]) => {
    setSurfaces((now) => all.reduce(take, now));
  }, []);
  const { scene, isLost } = useScene({ user: conversation.user, room: conversation.room, onSurfaces });
  const login = useLogin(scene?.userId);

  const act = useCallback(async (input: Act): Promise<boolean> => {
    setComplaint('');
    try {
      await perform(input);
      return true;
    } catch (error) {
      setComplaint((error as Error).message);
      return false;
    }
  }, []);
  const move = (next: Conversation): void => {
    // The app's open surfaces belong to one person and room.
    if (next.user !== conversation.user || next.room !== conversation.room) setSurfaces({});
    setConversation(next);
    setPage('room');
  };
  if (!scene) return <main className="waiting">{isLost ? LOST : 'Loading …'}</main>;
  return (
    <>
      <Layout {...{ scene, conversation, page, act, move, setPage, login }}>
        <SurfacesOf {...{ scene, surfaces, setSurfaces, act }} />
      </Layout>
      <Toasts
        of={[complaint, isLost ? LOST : ''].filter(Boolean)}
        onDismiss={() => {
          setComplaint('');
        }}
      />
    </>
  );
}

const Toasts = ({ of, onDismiss }: { of: string[]; onDismiss: () => void }): ReactElement => (
  <>
    {of.map((each) => (
      <div key={each} className="toast" role="alert">
        {each}
        <button type="button" aria-label="Dismiss" onClick={onDismiss}>
          ×
        </button>
      </div>
    ))}
  </>
);
