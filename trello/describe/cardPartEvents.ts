import { attachedNames, attachmentNouns } from './nouns';
import { about, type Row } from './rows';

const attachment = about('attachment', (action) => action.attachment);
const vote = about('vote', ({ card }) => card);

/** An attachment is shown by name only: images on private boards need credentials. */
export const cardPartRows: Row[] = [
  {
    event: 'attached',
    type: 'addAttachmentToCard',
    group: 'attachments',
    topic: attachment,
    together: () => '',
    word: (_, pieces) =>
      pieces.t('event.attached', {
        who: pieces.who,
        card: pieces.card,
        attachment: attachedNames(pieces),
      }),
  },
  {
    event: 'detached',
    type: 'deleteAttachmentFromCard',
    group: 'attachments',
    topic: attachment,
    together: () => '',
    word: (_, pieces) =>
      pieces.t('event.detached', {
        who: pieces.who,
        card: pieces.card,
        attachment: attachmentNouns(pieces),
      }),
  },
  {
    event: 'voted',
    type: 'voteOnCard',
    group: 'votes',
    when: ({ hasVoted }) => hasVoted === true,
    topic: vote,
    bulk: () => '',
    word: (_, { t, who, card }) => t('event.voted', { who, card }),
  },
  {
    event: 'voteTaken',
    type: 'voteOnCard',
    group: 'votes',
    when: ({ hasVoted }) => hasVoted === false,
    topic: vote,
    bulk: () => '',
    word: (_, { t, who, card }) => t('event.voteRemoved', { who, card }),
  },
];
