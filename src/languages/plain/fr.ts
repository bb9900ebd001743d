import type { PlainWords } from './plain-words.ts';

/**
 * Our own collection, of what guides to « langage clair » call office French. Left out is what is also a term of law
 * (« attendu que », « notifier »), can be meant as it is said (« au niveau de »), or is plain enough (« afin de »).
 */
export const fr: PlainWords = {
  plainer: {
    pour: 'dans le but de, en vue de, aux fins de, à cette fin de, dans l’optique de',
    avant: 'préalablement, antérieurement',
    'après, plus tard': 'postérieurement, ultérieurement, consécutivement, à l’issue de, à l’issue du',
    si: 'dans l’hypothèse où, dans l’éventualité où',
    'parce que': 'en raison du fait que, du fait que, en considération du fait que',
    comme: 'compte tenu du fait que, eu égard au fait que',
    malgré: 'nonobstant',
    vu: 'eu égard à, eu égard au, eu égard aux',
    'sur, pour':
      'en ce qui concerne, pour ce qui concerne, pour ce qui est de, s’agissant de, s’agissant du, s’agissant des, relativement à, relativement au, relativement aux',
    maintenant: 'à l’heure actuelle, à l’heure d’aujourd’hui, au jour d’aujourd’hui, au moment présent',
    'vite, dès que possible':
      'dans les meilleurs délais, dans les plus brefs délais, dans un délai très bref',
    'tous, toutes': 'la totalité des, la totalité de',
    faire:
      'effectuer, effectue, effectuent, effectuez, effectuons, effectué, effectuée, effectués, effectuées, effectuant, procéder à, procède à, procèdent à, procédez à, procédons à, procéder au, procède au, procédez au, procéder aux, procédez aux',
    pouvoir: 'être en mesure de, est en mesure de, sont en mesure de, êtes en mesure de',
    utiliser: 'faire usage de, fait usage de, faites usage de',
    informer: 'porter à la connaissance de, porter à la connaissance des, porte à la connaissance de',
    'tenir compte de': 'prendre en considération, prend en considération, prenez en considération',
    modifier: 'apporter une modification à, apporter des modifications à, apporter une modification au',
    résoudre: 'solutionner, solutionne, solutionnent, solutionnez, solutionné, solutionnée, solutionnés',
    'toucher, changer': 'impacter, impacte, impactent, impactera, impacté, impactée, impactés, impactées',
    'lancer, mener': 'diligenter, diligenté, diligentée',
    'ce, cette':
      'susmentionné, susmentionnée, susmentionnés, susmentionnées, susvisé, susvisée, susvisés, susvisées, précité, précitée, précités, précitées, susdit, susdite, ledit, ladite, lesdits, lesdites, dudit, desdits, desdites',
    'selon, par': 'conformément à, conformément au, conformément aux, en vertu de, en vertu du, en vertu des',
    'par, avec':
      'par le biais de, par le biais du, par le biais des, par l’intermédiaire de, par l’intermédiaire du, par l’intermédiaire des',
    sans: 'en l’absence de, en l’absence du',
    sauf: 'à l’exception de, à l’exception du, à l’exception des',
    'il faut': 'il convient de, il y a lieu de, il importe de',
    'lié à': 'afférent à, afférente à, afférents à, afférentes à, afférent au, afférents aux',
    'adapté, qui convient': 'idoine, idoines',
    'à la fin': 'in fine',
    suivant: 'subséquent, subséquente, subséquents, subséquentes',
    'd’argent, financier': 'pécuniaire, pécuniaires',
    'en même temps': 'concomitamment, concurremment',
    '': 'il est à noter que, il convient de noter que, il convient de souligner que, force est de constater que',
  },
};
