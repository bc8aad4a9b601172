import { expect } from 'chai';
import { keyOf, useActions } from '../../../../testing/trello/actions/useActions';

/** One test per mutation: the action contains what trello.md §1 says of its type, no more and no less. */
describe('Trello stand-in: actions', () => {
  const stage = useActions();

  describe('of comments, members, labels, attachments, votes', () => {
    it('commentCard, updateComment, deleteComment', () => {
      const comment = stage.only(() => stage.ada.comment(stage.card, 'first'));
      expect(comment.data).to.deep.equal({ ...stage.inList(), text: 'first' });
      expect(comment.display.entities.comment).to.deep.equal({ type: 'comment', text: 'first' });
      const edited = stage.only(() => stage.ada.editComment(comment, 'second'));
      expect(edited.data).to.deep.equal({
        ...stage.onBoard(),
        old: { text: 'first' },
        action: { id: comment.id, text: 'second' },
      });
      const before = stage.setup.trello.actions.length;
      stage.ada.deleteComment(comment);
      const deleted = stage.setup.trello.actions.at(-1)!;
      expect(stage.setup.trello.actions).to.have.length(before);
      expect(deleted.type).to.equal('deleteComment');
      expect(deleted.data).to.deep.equal({ ...stage.onBoard(), action: { id: comment.id } });
    });

    it('addMemberToCard, removeMemberFromCard: others', () => {
      const { grace } = stage.sample.members;
      const data = { ...stage.onBoard(), idMember: grace.id, member: { id: grace.id, name: 'Grace Hopper' } };
      const added = stage.only(() => {
        stage.ada.addMember(stage.card, grace);
      });
      expect(added.data).to.deep.equal(data);
      expect(added.member).to.include({ username: 'grace' });
      expect(keyOf(added)).to.equal('action_added_member_to_card');
      const removed = stage.only(() => {
        stage.ada.removeMember(stage.card, grace);
      });
      expect(removed.data).to.deep.equal({ ...data, deactivated: false });
      expect(keyOf(removed)).to.equal('action_removed_member_from_card');
    });

    it('addMemberToCard, removeMemberFromCard: oneself', () => {
      const left = stage.only(() => {
        stage.ada.removeMember(stage.card, stage.sample.members.ada);
      });
      const joined = stage.only(() => {
        stage.ada.addMember(stage.card, stage.sample.members.ada);
      });
      expect([keyOf(left), keyOf(joined)]).to.deep.equal([
        'action_member_left_card',
        'action_member_joined_card',
      ]);
    });

    it('addLabelToCard, removeLabelFromCard: each followed by updateCard with old.idLabels', () => {
      const { urgent, bug } = stage.sample.labels;
      const label = { id: urgent.id, name: 'Urgent', color: 'orange_dark' };
      const [added, second] = stage.after(() => {
        stage.ada.addLabel(stage.card, urgent);
      });
      expect(added!.type).to.equal('addLabelToCard');
      expect(added!.data).to.deep.equal({ ...stage.onBoard(), value: 'orange_dark', text: 'Urgent', label });
      expect(second!.type).to.equal('updateCard');
      expect(second!.data).to.deep.equal({
        ...stage.inList(),
        card: { ...stage.shortCard(), idLabels: [bug.id, urgent.id] },
        old: { idLabels: [bug.id] },
      });
      expect(keyOf(second!)).to.equal('unknown');
      const removed = stage.after(() => {
        stage.ada.removeLabel(stage.card, urgent);
      });
      expect(removed.map((each) => each.type)).to.deep.equal(['removeLabelFromCard', 'updateCard']);
    });

    it('addAttachmentToCard, deleteAttachmentFromCard', () => {
      const url = 'https://example.org/a.png';
      const added = stage.only(() => stage.ada.attach(stage.card, { url, name: 'Plan' }));
      const { id } = added.data.attachment as { id: string };
      expect(added.data).to.deep.equal({ ...stage.inList(), attachment: { id, name: 'Plan', url } });
      const deleted = stage.only(() => {
        stage.ada.deleteAttachment(id);
      });
      expect(deleted.data).to.deep.equal({ ...stage.onBoard(), attachment: { id, name: 'Plan' } });
    });

    it('addAttachmentToCard for an upload: with previews that need credentials', () => {
      const { data, display } = stage.only(() =>
        stage.ada.attach(stage.card, { url: 'plan.png', upload: true }),
      );
      expect(data.attachment).to.have.all.keys('id', 'name', 'url', 'previewUrl', 'previewUrl2x');
      expect(data.attachment.url).to.match(/^https:\/\/trello\.com\/1\/cards\/.*\/download\/plan\.png$/);
      expect(display.entities.attachmentPreview.originalUrl).to.equal(data.attachment.url);
    });

    it('voteOnCard', () => {
      const voted = stage.only(() => {
        stage.ada.vote(stage.card);
      });
      expect(voted.data).to.deep.equal({ ...stage.onBoard(), voted: true });
    });
  });

  describe('of checklists', () => {
    it('addChecklistToCard, updateChecklist, removeChecklistFromCard', () => {
      const added = stage.only(() => stage.ada.createChecklist({ card: stage.card, name: 'Steps' }));
      const { id } = added.data.checklist as { id: string };
      expect(added.data).to.deep.equal({ ...stage.onBoard(), checklist: { id, name: 'Steps' } });
      const renamed = stage.only(() => {
        stage.ada.renameChecklist(id, 'Way');
      });
      expect(renamed.data).to.deep.equal({
        ...stage.onBoard(),
        checklist: { id, name: 'Way' },
        old: { name: 'Steps' },
      });
      const removed = stage.only(() => {
        stage.ada.deleteChecklist(id);
      });
      expect(removed.type).to.equal('removeChecklistFromCard');
      expect(removed.data).to.deep.equal({ ...stage.onBoard(), checklist: { id, name: 'Way' } });
    });

    it('createCheckItem, updateCheckItem, updateCheckItemStateOnCard, deleteCheckItem', () => {
      const { id, name } = stage.setup.trello.addChecklist({ card: stage.card, name: 'Steps' });
      const data = { ...stage.onBoard(), checklist: { id, name } };
      const created = stage.only(() => stage.ada.createCheckItem(id, 'Measure'));
      const item = created.data.checkItem as { id: string };
      expect(created.data).to.deep.equal({
        ...data,
        checkItem: { ...item, name: 'Measure', state: 'incomplete' },
      });
      const renamed = stage.only(() => stage.ada.changeCheckItem(item, { name: 'Weigh' }));
      expect(renamed.type).to.equal('updateCheckItem');
      expect(renamed.data.old).to.deep.equal({ name: 'Measure' });
      const ticked = stage.only(() => stage.ada.changeCheckItem(item, { state: 'complete' }));
      expect(ticked.data).to.deep.equal({
        ...data,
        checkItem: { id: item.id, name: 'Weigh', state: 'complete' },
      });
      expect(keyOf(ticked)).to.equal('action_completed_checkitem');
      expect(ticked.display.entities).to.include.keys('checkitem');
      const cleared = stage.only(() => stage.ada.changeCheckItem(item, { state: 'incomplete' }));
      expect(keyOf(cleared)).to.equal('action_marked_checkitem_incomplete');
      expect(stage.only(() => stage.ada.changeCheckItem(item, { due: '2030-01-01' })).type).to.equal(
        'updateCheckItemDue',
      );
      const deleted = stage.only(() => {
        stage.ada.deleteCheckItem(item);
      });
      expect(deleted.type).to.equal('deleteCheckItem');
    });
  });
});
