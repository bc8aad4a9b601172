import { expect } from 'chai';
import type { SampleBoard } from '../../../../testing/trello/sample';
import { useSample, useTrello } from '../../../../testing/trello/useTrello';

/** Every REST call through trello.js, whose own schemas check the responses. */
describe('Trello stand-in: REST through trello.js (others)', () => {
  const setup = useTrello();
  let sample: SampleBoard;

  useSample(setup, (board) => {
    sample = board;
  });

  const card = (name = 'Slow first page') => sample.cards[name]!;
  const names = (models: { name?: string | null }[]) => models.map((each) => each.name);

  describe('checklists', () => {
    it('create, read, rename, delete', async () => {
      const { id: idCard } = card();
      const { id } = await setup.api.checklists.createChecklist({ idCard, name: 'Steps' });
      await setup.api.cards.createCardChecklist({ id: idCard, name: 'More' });
      expect(names(await setup.api.cards.getCardChecklists({ id: idCard }))).to.deep.equal(['Steps', 'More']);
      expect((await setup.api.checklists.updateChecklist({ id, name: 'Way' })).name).to.equal('Way');
      expect((await setup.api.checklists.getChecklist({ id })).name).to.equal('Way');
      await setup.api.checklists.deleteChecklist({ id });
      const [more] = await setup.api.cards.getCardChecklists({ id: idCard });
      await setup.api.cards.removeCardChecklist({ id: idCard, idChecklist: more!.id });
      expect(await setup.api.cards.getCardChecklists({ id: idCard })).to.deep.equal([]);
    });

    it('check items: create, tick, rename, read, delete', async () => {
      const { id: idCard } = card();
      const { id } = await setup.api.checklists.createChecklist({ idCard, name: 'Steps' });
      const item = await setup.api.checklists.createChecklistItem({ id, name: 'Measure', checked: true });
      expect(item.state).to.equal('complete');
      const input = { id: idCard, idCheckItem: item.id, state: 'incomplete' as const, name: 'Measure it' };
      expect(await setup.api.cards.updateCardCheckItem(input)).to.include({
        state: 'incomplete',
        name: 'Measure it',
      });
      const found = await setup.api.cards.getCardCheckItem({ id: idCard, idCheckItem: item.id });
      expect(found.name).to.equal('Measure it');
      expect(await setup.api.checklists.getChecklistItems({ id })).to.have.length(1);
      await setup.api.cards.deleteCardCheckItem({ id: idCard, idCheckItem: item.id });
      const other = await setup.api.checklists.createChecklistItem({ id, name: 'Again' });
      await setup.api.checklists.deleteChecklistItem({ id, idCheckItem: other.id });
      expect(await setup.api.checklists.getChecklistItems({ id })).to.deep.equal([]);
    });
  });

  describe('members, tokens, search, batch', () => {
    it('getMember, getMemberBoards, getMemberCards', async () => {
      const me = await setup.api.members.getMember({ id: 'me', boards: 'open' });
      expect(me).to.include({ username: 'ada', fullName: 'Ada Lovelace', initials: 'AL' });
      expect(me.boards).to.have.length(1);
      expect((await setup.api.members.getMember({ id: 'grace' })).email).to.equal(undefined);
      setup.trello.addBoard({ name: 'Old', closed: true });
      expect(await setup.api.members.getMemberBoards({ id: 'me' })).to.have.length(2);
      expect(names(await setup.api.members.getMemberBoards({ id: 'me', filter: 'closed' }))).to.deep.equal([
        'Old',
      ]);
      expect(await setup.api.members.getMemberCards({ id: 'me' })).to.have.length(4);
    });

    it('getToken, getTokenMember, getTokenWebhooks, deleteToken', async () => {
      const { token } = setup.trello;
      const found = await setup.api.tokens.getToken({ token });
      expect(found).to.include({ idMember: sample.members.ada.id, dateExpires: null });
      expect(found.permissions![0]).to.include({ modelType: 'Member', read: true, write: true });
      expect((await setup.api.tokens.getTokenMember({ token })).username).to.equal('ada');
      await setup.watch(sample.board);
      expect(await setup.api.tokens.getTokenWebhooks({ token })).to.have.length(1);
      await setup.api.tokens.deleteToken({ token });
      expect(setup.trello.webhooks).to.deep.equal([]);
      const answer = await setup.raw('GET', '/members/me');
      expect([answer.status, answer.text]).to.deep.equal([401, 'invalid token']);
    });

    it('search', async () => {
      const found = await setup.api.search.search({
        query: 'contact is:open',
        modelTypes: 'cards',
        partial: true,
      });
      expect(names(found.cards!)).to.deep.equal(['Contact form loses the subject']);
      expect(found.boards).to.equal(undefined);
    });

    it('batch', async () => {
      const { board } = sample;
      const [one, lists] = await setup.api.batch.run((each) => [
        each.boards.getBoard({ id: board.id }),
        each.boards.getBoardLists({ id: board.id }),
      ]);
      expect(one.name).to.equal(board.name);
      expect(lists).to.have.length(4);
    });

    it('webhooks: create, get, update, delete', async () => {
      const input = { idModel: sample.board.id, callbackURL: setup.callback.url, description: 'Room' };
      const { id } = await setup.api.webhooks.createWebhook(input);
      expect(await setup.api.webhooks.getWebhook({ id })).to.include({
        ...input,
        active: true,
        consecutiveFailures: 0,
      });
      expect((await setup.api.webhooks.updateWebhook({ id, active: false })).active).to.equal(false);
      await setup.api.webhooks.deleteWebhook({ id });
      expect((await setup.raw('GET', `/webhooks/${id}`)).status).to.equal(404);
    });
  });
});
