import type { Messages } from '../index.ts';

export const NOTICES: Messages['notices'] = {
  'index-page': 'C’est une liste de liens vers des articles, pas un article.',
  'search-page': 'C’est une page de résultats de recherche, pas un article.',
  'login-wall': 'La page demande de se connecter ou de s’abonner ; voici ce qui se lit sans cela.',
  'consent-wall': 'La page demande un consentement avant d’afficher l’article.',
  challenge: 'Le site vérifie qu’il n’a pas affaire à un robot ; il faut un navigateur pour passer.',
  'empty-page': 'La page n’a presque pas de texte à elle ; un script la remplirait.',
  'not-found': 'Selon le site, cette page n’existe pas.',
  'no-article': 'Aucun article n’a été trouvé sur cette page.',
  'from-data': 'La page n’a pas de texte à elle ; voici le plus long texte de ses données.',
  ingredientsFromData: 'Les ingrédients ne figurent que dans les données de la page ; ils suivent le texte.',
  noText: 'Il n’y a pas de texte ici.',
};
