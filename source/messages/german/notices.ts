import type { Messages } from '../index.ts';

export const NOTICES: Messages['notices'] = {
  'index-page': 'Das ist eine Liste von Links auf Artikel, kein Artikel.',
  'search-page': 'Das ist eine Seite mit Suchergebnissen, kein Artikel.',
  'login-wall': 'Die Seite verlangt eine Anmeldung oder ein Abonnement; ohne ist dies zu lesen.',
  'consent-wall': 'Die Seite verlangt eine Einwilligung, bevor sie den Artikel zeigt.',
  challenge: 'Die Website prüft auf Roboter, bevor sie die Seite zeigt; das muss ein Browser bestehen.',
  'empty-page': 'Die Seite hat selbst kaum Text; ein Skript würde sie füllen.',
  'not-found': 'Laut der Website gibt es diese Seite nicht.',
  'no-article': 'Auf dieser Seite wurde kein Artikel gefunden.',
  'from-data': 'Die Seite hat selbst keinen Text; dies ist der längste Text in ihren Daten.',
  ingredientsFromData: 'Die Zutaten stehen nur in den Daten der Seite; sie folgen auf den Text.',
  noText: 'Hier ist kein Text.',
};
