import type { PlainWords } from './plain-words.ts';

/**
 * Our own collection, of what guides to „verständliche Verwaltungssprache“ call office German. Left out is what is also a
 * term of law („unverzüglich“), can be meant as it is said („zum Einsatz“), or is plain enough („gegebenenfalls“).
 */
export const de: PlainWords = {
  plainer: {
    'zu, über': 'bezüglich, betreffs, in Bezug auf, mit Bezug auf, unter Bezugnahme auf, im Hinblick auf',
    'bei, für': 'hinsichtlich',
    dazu: 'diesbezüglich',
    von: 'seitens',
    mit: 'mittels, vermittels, unter Zuhilfenahme, unter Zuhilfenahme von',
    'für, um zu': 'zwecks, zum Zwecke',
    'deshalb, also': 'infolgedessen, demzufolge, mithin',
    trotzdem: 'nichtsdestotrotz, nichtsdestoweniger',
    möglich: 'etwaig, etwaige, etwaiger, etwaigen, etwaiges, etwaigem',
    'dieser, diese':
      'vorgenannt, vorgenannte, vorgenannten, vorgenannter, obengenannte, obengenannten, vorstehend genannte, vorstehend genannten',
    jetzt: 'zum gegenwärtigen Zeitpunkt, zum jetzigen Zeitpunkt, zum aktuellen Zeitpunkt',
    später: 'zu einem späteren Zeitpunkt',
    früher: 'zu einem früheren Zeitpunkt',
    'dann, danach': 'sodann, alsdann',
    'bald, schnell': 'zeitnah, zeitnahe, alsbald',
    'so bald wie möglich':
      'baldmöglichst, schnellstmöglich, ehestmöglich, schnellstmögliche, schnellstmöglichen',
    vorher: 'im Vorfeld',
    weil: 'aufgrund der Tatsache dass, auf Grund der Tatsache dass, angesichts der Tatsache dass, in Anbetracht der Tatsache dass',
    obwohl: 'trotz der Tatsache dass, ungeachtet der Tatsache dass',
    'wenn, falls': 'für den Fall dass, im Falle dass, in dem Fall dass',
    'wenn nötig': 'erforderlichenfalls, nötigenfalls',
    ganz: 'vollumfänglich, vollumfängliche, vollumfänglichen',
    viele: 'eine Vielzahl von, eine große Anzahl von, eine große Anzahl an, eine Vielzahl an',
    'nutzen, brauchen': 'in Anspruch nehmen, in Anspruch nimmt, in Anspruch genommen, Inanspruchnahme',
    'anwenden, gelten':
      'zur Anwendung kommen, zur Anwendung kommt, zur Anwendung gelangen, zur Anwendung gebracht, Anwendung finden, Anwendung findet',
    'verwendet werden': 'Verwendung finden, Verwendung findet',
    berücksichtigen:
      'Berücksichtigung finden, Berücksichtigung findet, Rechnung tragen, Rechnung trägt, Rechnung getragen',
    'sagen, zeigen': 'zum Ausdruck bringen, zum Ausdruck bringt, zum Ausdruck gebracht',
    'beweisen, zeigen': 'unter Beweis stellen, unter Beweis stellt, unter Beweis gestellt',
    überlegen: 'in Erwägung ziehen, in Erwägung zieht, in Erwägung gezogen',
    sorgen: 'Sorge tragen, Sorge trägt, Sorge zu tragen',
    informieren: 'in Kenntnis setzen, in Kenntnis setzt, in Kenntnis gesetzt',
    prüfen:
      'einer Prüfung unterziehen, einer Prüfung unterzogen, einer Überprüfung unterziehen, einer Überprüfung unterzogen',
    abziehen: 'in Abzug bringen, in Abzug gebracht',
    kaufen: 'käuflich erwerben, käuflich erworben, käuflich zu erwerben',
    enthalten: 'beinhalten, beinhaltet, beinhaltete, beinhalteten',
    'beginnen, anstoßen': 'initiieren, initiiert, initiierte, initiierten',
    teilnehmen: 'partizipieren, partizipiert',
    betreffen: 'tangieren, tangiert, tangierte',
    herausfinden: 'eruieren, eruiert, eruierte',
    'geben, anbieten': 'Zurverfügungstellung, Zurverfügungstellen',
    'ist Aufgabe von': 'obliegt, obliegen',
    'am Telefon': 'fernmündlich, fernmündliche, fernmündlichen',
    so: 'dergestalt, dahingehend',
    'bis jetzt': 'bis zum heutigen Tage, bis zum jetzigen Zeitpunkt',
    '': 'es ist darauf hinzuweisen dass, es sei darauf hingewiesen dass',
  },
};
