import '@rocket.chat/fuselage/dist/fuselage.css';
import '@rocket.chat/icons/dist/rocketchat.css';
import React, { type ReactElement } from 'react';
import ReactDOM from 'react-dom';
import { prepareKit } from '../../../playground/parts/kit';
import type { Shown } from '../../../playground/parts/Shown';
import '../../../playground/parts/text.css';
import { inspect } from '../inspect/inspect';
import { Bar } from './Bar';
import { Message } from './Message';
import { Modal } from './Modal';
import './page.css';

function Screen({ shown }: { shown: Shown }): ReactElement {
  if (shown.kind === 'message') return <Message {...shown} />;
  return shown.kind === 'modal' ? <Modal {...shown} /> : <Bar {...shown} />;
}

prepareKit();
const main = document.createElement('main');
document.body.append(main);

/** Renders these again, one below the other. @returns what is wrong with them, in words */
async function show(all: Shown[]): Promise<{ problems: string[]; height: number }> {
  [...main.children].forEach((root) => {
    ReactDOM.unmountComponentAtNode(root);
    root.remove();
  });
  const roots = all.map((shown) => {
    const root = main.appendChild(document.createElement('div'));
    ReactDOM.render(<Screen shown={shown} />, root);
    return { root, shown };
  });
  await document.fonts.ready;
  // Menus and lists are placed after the first frame.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return {
    problems: roots.flatMap(({ root, shown }) => inspect(root, shown)),
    height: main.offsetHeight,
  };
}

Object.assign(window, { show });
