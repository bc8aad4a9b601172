import { showTyped } from '../features/cards/showCard';
import { reading } from './reading';
import { flags, type Subcommand } from './Subcommand';

export const card: Subcommand = {
  ...reading.card,
  flags: [flags.board, flags.share],
  run: ({ words, flags: given }, context) =>
    showTyped(context, { words, board: given.get('board'), isShared: given.has('share') }),
};
