import { expect } from 'chai';
import type { SampleBoard } from '../../../../testing/trello/sample';
import { useSample, useTrello } from '../../../../testing/trello/useTrello';

/** Every REST call through trello.js, whose own schemas check the responses. */
describe('Trello stand-in: REST through trello.js (cards)', () => {
  const setup = useTrello();
  let sample: SampleBoard;

  useSample(setup, (board) => {
    sample = board;
  });

  const card = (name = 'Slow first page') => sample.cards[name]!;
  const names = (models: { name?: string | null }[]) => models.map((each) => each.name);

  describe('cards', () => {
    it('createCard with everything', async () => {
      const { lists, labels, members } = sample;
      const created = await setup.api.cards.createCard({
        idList: lists.todo.id,
        name: 'Café menu – ✓',
        desc: 'Soup & bread',
        due: '2030-05-01T12:00:00.000Z',
        idMembers: [members.grace.id],
        idLabels: [labels.bug.id, labels.unnamed.id],
        pos: 'top',
      });
      expect(created).to.include({
        name: 'Café menu – ✓',
        desc: 'Soup & bread',
        idList: lists.todo.id,
        idShort: 19,
      });
      expect(created.due).to.deep.equal(new Date('2030-05-01T12:00:00.000Z'));
      expect(created.idMembers).to.deep.equal([members.grace.id]);
      expect(names(created.labels!)).to.deep.equal(['Bug', '']);
      expect(created.url).to.equal(`https://trello.com/c/${created.shortLink}/19-caf-menu`);
      expect(names(await setup.api.lists.getListCards({ id: lists.todo.id }))[0]).to.equal('Café menu – ✓');
    });

    it('createCard as a mirror: named by the URL of the other card', async () => {
      const { shortUrl, id } = card();
      const mirror = await setup.api.cards.createCard({ idList: sample.lists.todo.id, name: shortUrl });
      expect(mirror).to.include({ name: shortUrl, cardRole: 'mirror', mirrorSourceId: id });
      expect(await setup.api.cards.getCard({ id })).to.include({ cardRole: null, mirrorSourceId: null });
    });

    it('createCard as a copy', async () => {
      const copy = await setup.api.cards.createCard({
        idList: sample.lists.todo.id,
        idCardSource: card().id,
      });
      expect(copy.name).to.equal('Slow first page');
      expect(setup.trello.actions.at(-1)!.type).to.equal('copyCard');
    });

    it('getCard with members, checklists, board, list and attachments', async () => {
      const guide = card('Write the visitor guide');
      setup.trello
        .as(sample.members.ada)
        .attach(guide, { url: 'https://example.org/plan.pdf', name: 'Plan' });
      const found = await setup.api.cards.getCard({
        id: guide.shortLink,
        members: true,
        checklists: 'all',
        board: true,
        list: true,
        attachments: true,
      });
      expect(found.badges).to.include({
        checkItems: 4,
        checkItemsChecked: 2,
        attachments: 1,
        description: true,
      });
      expect(found.members).to.have.length(1);
      expect(found.attachments).to.have.length(1);
    });

    it('updateCard: every field', async () => {
      const { lists, labels, members } = sample;
      const id = card().id;
      const changed = await setup.api.cards.updateCard({
        id,
        name: 'Fast first page',
        desc: 'Done.',
        closed: true,
        idList: lists.done.id,
        due: '2030-01-01T00:00:00.000Z',
        start: '2029-12-01T00:00:00.000Z',
        dueComplete: true,
        pos: 'top',
        idLabels: [labels.docs.id],
        idMembers: [members.grace.id],
      } as never);
      expect(changed).to.include({
        name: 'Fast first page',
        desc: 'Done.',
        closed: true,
        idList: lists.done.id,
      });
      expect(changed.dueComplete).to.equal(true);
      expect(changed.idLabels).to.deep.equal([labels.docs.id]);
      expect(changed.idMembers).to.deep.equal([members.grace.id]);
      expect(changed.url).to.match(/-fast-first-page$/);
    });

    it('updateCard to another board: new number, no labels', async () => {
      const board = setup.trello.addBoard({ name: 'Archive' });
      const list = setup.trello.addList({ board, name: 'In' });
      const moved = await setup.api.cards.updateCard({ id: card().id, idBoard: board.id, idList: list.id });
      expect(moved).to.include({ idBoard: board.id, idList: list.id, idShort: 1 });
      expect(moved.idLabels).to.deep.equal([]);
      expect(moved.idMembers).to.deep.equal([sample.members.ada.id]);
    });

    it('deleteCard', async () => {
      await setup.api.cards.deleteCard({ id: card().id });
      expect((await setup.raw('GET', `/cards/${card().id}`)).status).to.equal(404);
    });

    it('getCardBoard, getCardList, getCardMembers', async () => {
      const { id } = card();
      expect((await setup.api.cards.getCardBoard({ id })).id).to.equal(sample.board.id);
      expect((await setup.api.cards.getCardList({ id })).name).to.equal('Review');
      expect((await setup.api.cards.getCardMembers({ id })).map((each) => each.username)).to.deep.equal([
        'alan',
        'ada',
      ]);
    });

    it('addCardMember, removeCardMember, addCardLabel, removeCardLabel', async () => {
      const { id } = card();
      const { grace, ada } = sample.members;
      expect(await setup.api.cards.addCardMember({ id, value: grace.id })).to.have.length(3);
      await setup.api.cards.removeCardMember({ id, idMember: ada.id });
      await setup.api.cards.addCardLabel({ id, value: sample.labels.urgent.id });
      await setup.api.cards.removeCardLabel({ id, idLabel: sample.labels.bug.id });
      const found = await setup.api.cards.getCard({ id });
      expect(found.idMembers).to.deep.equal([sample.members.alan.id, grace.id]);
      expect(found.idLabels).to.deep.equal([sample.labels.urgent.id]);
    });

    it('voteOnCard, removeCardMemberVote', async () => {
      const { id } = card();
      await setup.api.cards.voteOnCard({ id, value: sample.members.ada.id });
      expect((await setup.api.cards.getCard({ id })).badges!.votes).to.equal(1);
      await setup.api.cards.removeCardMemberVote({ id, idMember: sample.members.ada.id });
      expect((await setup.api.cards.getCard({ id })).badges!.votes).to.equal(0);
    });

    it('attachments: create, list, get, delete', async () => {
      const { id } = card();
      const input = { id, url: 'https://example.org/a.png', name: 'Before' };
      const { id: idAttachment } = await setup.api.cards.createCardAttachment(input);
      expect(await setup.api.cards.getCardAttachments({ id })).to.have.length(1);
      const found = await setup.api.cards.getCardAttachment({ id, idAttachment });
      expect(found).to.include({ name: 'Before', url: 'https://example.org/a.png', isUpload: false });
      await setup.api.cards.deleteCardAttachment({ id, idAttachment });
      expect(await setup.api.cards.getCardAttachments({ id })).to.deep.equal([]);
    });

    it('comments: create, edit both ways, read, delete both ways', async () => {
      const { id } = card();
      const first = await setup.api.cards.createCardComment({ id, text: 'Erste Prüfung ✓' });
      expect(first).to.include({ type: 'commentCard' });
      await setup.api.cards.updateCardComment({ id, idAction: first.id, text: 'Zweite' });
      expect((await setup.api.actions.getAction({ id: first.id })).data.text).to.equal('Zweite');
      await setup.api.actions.updateAction({ id: first.id, text: 'Dritte' });
      const listed = await setup.api.cards.getCardActions({ id });
      expect(listed.map((each) => each.data.text)).to.deep.equal(['Dritte']);
      await setup.api.cards.deleteCardComment({ id, idAction: first.id });
      const second = await setup.api.cards.createCardComment({ id, text: 'Noch eine' });
      await setup.api.actions.deleteAction({ id: second.id });
      expect(await setup.api.cards.getCardActions({ id })).to.deep.equal([]);
    });
  });
});
