import { translator } from '../../i18n/texts';
import { delivery } from '../../testing/fixtures/deliveries';
import { events as eventFixtures } from '../../testing/fixtures/events';
import { describeAction } from '../../trello/describe/describeActions';
import { formatDate } from '../../trello/describe/formatDate';
import type { DescribeOptions } from '../../trello/describe/pieces';
import { eventGroups } from '../../trello/eventGroups';
import { figuresOf, timed } from '../figures';
import type { Options } from '../options';
import type { Row } from '../Row';

const options: DescribeOptions = {
  t: translator('en'),
  date: (iso) => formatDate(iso, { zone: 'Europe/Paris', language: 'en' }),
  excerpt: 200,
};

/** The sentences of all events, one after the other. */
export async function describeRates({ rounds }: Options): Promise<Row[]> {
  const actions = eventFixtures.map((each) => delivery(each).action);
  const rates: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const ms = await timed(() => {
      for (const action of actions) describeAction(action, eventGroups, options);
    });
    rates.push((actions.length * 1000) / ms);
  }
  const what = `sentences alone, of ${String(actions.length)} kinds of events`;
  return [{ part: 'describe', what, figures: figuresOf(rates.slice(rounds / 10)), unit: 'a second' }];
}
