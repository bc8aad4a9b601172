/**
 * A script as one writes it in ten minutes: it trusts whoever calls, and posts one line of what it is told. What ours
 * costs beside it is the price of the signature, the filters and the sentences.
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
