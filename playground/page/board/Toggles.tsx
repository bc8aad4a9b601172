import React, { type CSSProperties, type ReactElement } from 'react';
import type { TrelloBoard, TrelloCard } from '../../Scene';
import { Initials, inkOn, nameOfLabel } from './cardParts';
import type { Run } from './doing';

interface Props {
  card: TrelloCard;
  board: TrelloBoard;
  run: Run;
}

export const Labels = ({ card, board, run }: Props): ReactElement => (
  <fieldset>
    <legend>Labels</legend>
    <div className="trello-toggles">
      {board.labels.map((label) => (
        <Toggle
          key={label.id}
          isOn={card.labelIds.includes(label.id)}
          style={{ background: label.color, color: inkOn(label.color) }}
          onTurn={(isOn) => void run({ what: 'label', cardId: card.id, labelId: label.id, isOn })}
        >
          {nameOfLabel(label)}
        </Toggle>
      ))}
    </div>
  </fieldset>
);

export const Members = ({ card, board, run }: Props): ReactElement => (
  <fieldset>
    <legend>Members</legend>
    <div className="trello-toggles">
      {board.members.map((member) => (
        <Toggle
          key={member.id}
          isOn={card.memberIds.includes(member.id)}
          onTurn={(isOn) => void run({ what: 'assign', cardId: card.id, memberId: member.id, isOn })}
        >
          <span aria-hidden="true">
            <Initials member={member} members={board.members} />
          </span>
          {member.name}
        </Toggle>
      ))}
    </div>
  </fieldset>
);

interface ToggleProps {
  isOn: boolean;
  onTurn: (isOn: boolean) => void;
  style?: CSSProperties;
  children: React.ReactNode;
}

const Toggle = ({ isOn, onTurn, style, children }: ToggleProps): ReactElement => (
  <button
    type="button"
    className="trello-toggle"
    aria-pressed={isOn}
    style={style}
    onClick={() => {
      onTurn(!isOn);
    }}
  >
    {children}
  </button>
);
