import type { WritingWords } from './words.ts';

/** What checks know of Spanish. */
export const es: WritingWords = {
  abbreviations:
    'EE UU RR HH AA OMS ONU ONG OTAN UE IVA DNI NIE RAE ADN VIH SIDA CV DF GMT PD NB ESO TIC OVNI JPG PNG LGBT SL NYC IP EUA'.split(
      ' ',
    ),
  emptyLinks: [
    'aquí',
    'haga clic aquí',
    'haz clic aquí',
    'clic aquí',
    'pulse aquí',
    'pulsa aquí',
    'más',
    'leer más',
    'lea más',
    'ver más',
    'saber más',
    'más información',
    'este enlace',
    'enlace',
    'esta página',
    'esto',
    'este',
    'continuar',
    'descargar',
    'abrir',
    'detalles',
  ],
  imageOf: ['imagen de ', 'una imagen de ', 'imagen que muestra '],
  ownPhone: ['móvil', 'celular', 'teléfono particular', 'número personal', 'número privado'],
  instructions: {
    opening: 'por favor,?|luego|después|ahora|primero|y|o|para \\S+(?: \\S+){0,4},',
    verbs:
      'haga clic|haz clic|pulse|pulsa|presione|presiona|toque|toca|elija|elige|seleccione|selecciona|vea|mire',
    things:
      'botón|icono|ícono|enlace|vínculo|cuadro|casilla|campo|pestaña|menú|flecha|punto|círculo|tecla|símbolo',
    colours:
      '(?:de color )?(?:roj[oa]|verde|azul|amarill[oa]|naranja|morad[oa]|rosa|marrón|negr[oa]|blanc[oa]|gris)',
    shapes: 'redond[oa]|cuadrad[oa]|triangular|rectangular|circular|ovalad[oa]|grande|pequeñ[oa]',
    places:
      '(?:a|de) la (?:derecha|izquierda)|en la (?:parte (?:superior|inferior)|esquina)(?: (?:superior|inferior))?(?: (?:derecha|izquierda))?|de arriba|de abajo|arriba|abajo',
    articles: 'en|sobre|el|la|los|las|un|una|este|esta|ese|esa',
    adjectives: 'after',
  },
};
