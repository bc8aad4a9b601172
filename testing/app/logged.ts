import type { World } from './world';

/** The origin of each error that the app has logged, in order: `delivery`, `submit`, … */
export const loggedBy = ({ host }: World): string[] =>
  host
    .logs()
    .stored.flatMap(({ entries }) =>
      entries
        .filter(({ severity }) => ['error'].includes(severity))
        .map(({ args }) => (JSON.parse(String(args[0])) as { where: string }).where),
    );
