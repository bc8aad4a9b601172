import { expect } from 'chai';
import { eventTable } from '../../scripts/eventTable';
import { delivery } from '../../testing/fixtures/deliveries';
import { events } from '../../testing/fixtures/events';
import { actionTypes, silentChanges, silentTypes } from '../../trello/actionTypes';
import { eventsOf, rows } from '../../trello/describe/events';
import { eventGroups } from '../../trello/eventGroups';

const describedTypes = new Set(rows.map(({ type }) => type));

describe('action types', () => {
  it('are each listed once', () => {
    expect(new Set(actionTypes).size).to.equal(actionTypes.length);
  });

  it('each have a sentence or a reason to be silent, never both', () => {
    for (const type of actionTypes) {
      expect(describedTypes.has(type), type).to.equal(silentTypes[type] === undefined);
    }
  });

  it('include all that rows and reasons mention', () => {
    expect(actionTypes).to.include.members([...describedTypes]);
    expect(actionTypes).to.include.members(Object.keys(silentTypes));
    for (const change of Object.keys(silentChanges)) {
      expect(describedTypes.has(change.split('.')[0]!), change).to.equal(true);
    }
  });

  it('have a row in every group', () => {
    expect([...new Set(rows.map(({ group }) => group))]).to.have.members([...eventGroups]);
  });

  it('have a fixture that proves each silent change silent', () => {
    for (const change of Object.keys(silentChanges)) {
      const fixture = events.find(({ event }) => event === change);
      expect(fixture, change).to.be.an('object');
      const { action } = delivery(fixture!);
      const [type, ...field] = change.split('.');
      expect(action.type).to.equal(type);
      expect(Object.keys(action.old), change).to.deep.equal([field.join('.')]);
      expect(eventsOf(action), change).to.deep.equal([]);
    }
  });

  it('are all in the table that npm run events prints', () => {
    const { lines, missing } = eventTable();
    expect(missing).to.deep.equal([]);
    for (const type of actionTypes) {
      expect(
        lines.some((line) => line.startsWith(`${type} `)),
        type,
      ).to.equal(true);
    }
    for (const change of Object.keys(silentChanges)) {
      expect(lines.join('\n')).to.include(change.slice(change.indexOf('.') + 1));
    }
  });
});
