import React, { type ReactElement } from 'react';
import type { TrelloBoard, TrelloCard } from '../../Scene';

type Member = TrelloBoard['members'][number];
type Label = TrelloBoard['labels'][number];

/** White or nearly black, whichever is more readable on a colour written #rrggbb. */
export function inkOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  // White has the greater contrast below this.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18 ? '#ffffff' : '#091e42';
}

export const nameOfLabel = ({ name, colorName }: Label): string => name || `${colorName} label`;

export const Chip = ({ label }: { label: Label }): ReactElement => (
  <span
    className="trello-chip"
    title={nameOfLabel(label)}
    style={{ background: label.color, color: inkOn(label.color) }}
  >
    {label.name}
  </span>
);

const coats = ['#0055cc', '#5e4db2', '#216e4e', '#ae2e24', '#974f0c', '#206b74'];

export const Initials = ({ member, members }: { member: Member; members: Member[] }): ReactElement => (
  <span
    className="trello-initials"
    title={member.name}
    style={{ background: coats[members.indexOf(member) % coats.length] }}
  >
    {member.initials}
  </span>
);

const dayMs = 86_400_000;

/** As class names of the page's styles. */
export function dueState(
  { due, dueComplete }: TrelloCard,
  now: number,
): 'done' | 'overdue' | 'soon' | 'later' {
  if (dueComplete) return 'done';
  const left = Date.parse(due ?? '') - now;
  if (left < 0) return 'overdue';
  return left < dayMs ? 'soon' : 'later';
}

export const dayOf = (due: string): string =>
  new Date(due).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
