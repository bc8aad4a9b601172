import '@rocket.chat/fuselage/dist/fuselage.css';
import '@rocket.chat/icons/dist/rocketchat.css';
import './page.css';
import React, { type ReactElement } from 'react';
import ReactDOM from 'react-dom';
import { inspect } from '../inspect/inspect';
import { Bar } from './Bar';
import { prepareKit } from './kit';
import { Message } from './Message';
import { Modal } from './Modal';
import type { Shown } from './Shown';

function Screen({ shown }: { shown: Shown }): ReactElement {
  if (shown.kind === 'message') return <Message {...shown} />;
  return shown.kind === 'modal' ? <Modal {...shown} /> : <Bar {...shown} />;
}

prepareKit();
const root = document.createElement('main');
document.body.append(root);

/** Draws it anew. @returns what is wrong with it, in words */
async function show(shown: Shown): Promise<{ problems: string[]; height: number }> {
  ReactDOM.unmountComponentAtNode(root);
  ReactDOM.render(<Screen shown={shown} />, root);
  await document.fonts.ready;
  // Menus and lists are placed after the first frame.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return { problems: inspect(root, shown), height: root.offsetHeight };
}

Object.assign(window, { show });
