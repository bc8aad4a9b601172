import React, { type KeyboardEvent, type ReactElement } from 'react';
import type { TrelloBoard, TrelloCard } from '../../Scene';
import { Chip, dayOf, dueState, Initials, nameOfLabel } from './cardParts';
import './cards.css';
import { carry } from './dragging';

interface Props {
  card: TrelloCard;
  board: TrelloBoard;
  onOpen: () => void;
}

/** A card in its list. Not a real button, which Firefox cannot drag. */
export function CardFront({ card, board, onOpen }: Props): ReactElement {
  const labels = board.labels.filter(({ id }) => card.labelIds.includes(id));
  const members = board.members.filter(({ id }) => card.memberIds.includes(id));
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onOpen();
  };
  return (
    <div
      className="trello-card"
      role="button"
      tabIndex={0}
      draggable
      data-card={card.id}
      aria-label={inWords(card, labels, members)}
      onClick={onOpen}
      onKeyDown={press}
      onDragStart={({ dataTransfer }) => {
        carry(card, dataTransfer);
      }}
    >
      <span className="trello-chips">
        {labels.map((label) => (
          <Chip key={label.id} label={label} />
        ))}
      </span>
      <span className="trello-title">{card.name}</span>
      <Badges card={card} />
      <span className="trello-people">
        {members.map((member) => (
          <Initials key={member.id} member={member} members={board.members} />
        ))}
      </span>
    </div>
  );
}

const Badges = ({ card }: { card: TrelloCard }): ReactElement => (
  <span className="trello-badges">
    {card.due && (
      <span className={`trello-due is-${dueState(card, Date.now())}`}>
        <Icon d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.6a5.4 5.4 0 1 1 0 10.8A5.4 5.4 0 0 1 8 2.600ZM7.200 4.500v3.900l2.700 2.200 1-1.200-2.100-1.700V4.500Z" />
        {dayOf(card.due)}
      </span>
    )}
    {card.desc && (
      <span title="This card has a description">
        <Icon d="M2 3.200h12v1.600H2Zm0 4h12v1.600H2Zm0 4h7.500v1.600H2Z" />
      </span>
    )}
    {card.commentCount > 0 && (
      <span>
        <Icon d="M2 2.500h12v9H7.500L4 14.500v-3H2Zm1.600 1.600v5.800h8.800V4.100Z" />
        {card.commentCount}
      </span>
    )}
  </span>
);

const Icon = ({ d }: { d: string }): ReactElement => (
  <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
    <path fill="currentColor" fillRule="evenodd" d={d} />
  </svg>
);

function inWords(card: TrelloCard, labels: TrelloBoard['labels'], members: TrelloBoard['members']): string {
  const { name, due, dueComplete, commentCount } = card;
  const parts = [
    labels.length > 0 && `labels ${labels.map(nameOfLabel).join(', ')}`,
    due && `due ${dayOf(due)}${dueComplete ? ', done' : ''}`,
    commentCount > 0 && `${commentCount} ${commentCount === 1 ? 'comment' : 'comments'}`,
    members.length > 0 && members.map(({ name: whose }) => whose).join(', '),
  ];
  return [name, ...parts.filter(Boolean)].join('; ');
}
