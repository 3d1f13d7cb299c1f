/** Why a page is not an article, by the codes of its notice. */
export const NOTICES = {
  'index-page': 'This is a list of links to articles, not an article.',
  'search-page': 'This is a page of search results, not an article.',
  'login-wall': 'The page asks you to log in or subscribe; this is the part that can be read without doing so.',
  'consent-wall': 'The page asks for consent before it shows the article.',
  challenge: 'The site checks for robots before it shows the page; only a browser can pass the check.',
  'empty-page': 'The page has hardly any text of its own; a script would fill it in.',
  'not-found': 'The site says that there is no such page.',
  'no-article': 'No article was found on this page.',
  'from-data': 'The page has no text of its own; this is the longest text in its data.',
  ingredientsFromData: 'The ingredients are only in the page’s data; they follow the text.',
  noText: 'This contains no text.',
};
