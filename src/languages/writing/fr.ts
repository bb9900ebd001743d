import type { WritingWords } from './words.ts';

/** What checks know of French. */
export const fr: WritingWords = {
  abbreviations:
    'ONU OMS ONG OTAN UE TVA ADN VIH SIDA CV SNCF TGV RATP HLM PME PDG RER BD SVP TTC HT JPG PNG OVNI RIB RH SARL QI BTS CB IP CNRS SAMU SMIC'.split(
      ' ',
    ),
  emptyLinks: [
    'ici',
    'cliquez ici',
    'cliquer ici',
    'clique ici',
    'plus',
    'lire plus',
    'lire la suite',
    'voir plus',
    'en savoir plus',
    'savoir plus',
    'plus d’informations',
    'plus d’infos',
    'ce lien',
    'lien',
    'cette page',
    'continuer',
    'télécharger',
    'ouvrir',
    'détails',
    'suite',
  ],
  imageOf: ['image de ', 'une image de ', 'image montrant '],
  ownPhone: ['portable', 'mobile', 'numéro personnel', 'numéro privé', 'domicile'],
  instructions: {
    opening: 's’il vous plaît,?|puis|ensuite|maintenant|d’abord|et|ou|pour \\S+(?: \\S+){0,4},',
    verbs:
      'cliquez|clique|appuyez|appuie|pressez|touchez|choisissez|choisis|sélectionnez|voyez|voir|regardez',
    things: 'bouton|icône|lien|case|champ|onglet|menu|flèche|point|cercle|carré|triangle|touche|symbole',
    colours: 'rouge|verte?|bleue?|jaune|orange|violette?|rose|brune?|marron|noire?|blanche?|blanc|grise?',
    shapes: 'ronde?|carrée?|triangulaire|rectangulaire|circulaire|ovale|grande?|petite?',
    places:
      '(?:à|de) (?:droite|gauche)|en (?:haut|bas)(?: à (?:droite|gauche))?|dans le coin(?: (?:supérieur|inférieur))?(?: (?:droit|gauche))?|ci-dessus|ci-dessous|au-dessus|au-dessous',
    articles: 'sur|dans|le|la|les|un|une|ce|cette|l’',
    adjectives: 'after',
  },
};
