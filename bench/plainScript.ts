/**
 * A script as one writes it in ten minutes: it trusts every caller, and posts one line of what it gets. The difference
 * to ours is the price of the signature, the filters and the sentences.
 */
export const plainScript = `
class Script {
  process_incoming_request({ request }) {
    const { action } = request.content;
    const { card, listAfter } = action.data;
    const where = listAfter ? ' to ' + listAfter.name : '';
    return { content: { text: action.memberCreator.fullName + ': ' + action.type + ' ' + card.name + where } };
  }
}
`;
