import { Avatar as Frame } from '@rocket.chat/fuselage';
import React, { type ReactElement } from 'react';

const colours = ['#0c66e4', '#a2487d', '#2a7d4f', '#9c5b00', '#5b4fc4'];

/** People without a picture, as in Rocket.Chat: the first letter on a colour of their own. */
export function Avatar({ name, size = 'x36' }: { name: string; size?: 'x20' | 'x36' }): ReactElement {
  const sum = Array.from(name, (letter) => letter.charCodeAt(0)).reduce((total, each) => total + each, 0);
  const colour = name === 'Trello' ? colours[0] : colours[1 + (sum % (colours.length - 1))];
  const rendering = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" fill="${colour ?? ''}"/><text x="18" y="25" text-anchor="middle" font-family="Inter,sans-serif" font-size="20" fill="#fff">${name.slice(0, 1)}</text></svg>`;
  return <Frame size={size} url={`data:image/svg+xml,${encodeURIComponent(rendering)}`} />;
}
