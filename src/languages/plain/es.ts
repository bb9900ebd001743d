import type { PlainWords } from './plain-words.ts';

/**
 * Our own collection, of what guides to “lenguaje claro” call office Spanish. Left out is what is also a term of law
 * (“interponer”, “notificar”), says something else (“remitir a”), or is plain enough (“en relación con”).
 */
export const es: PlainWords = {
  plainer: {
    para: 'con la finalidad de, con el fin de, con el propósito de, a los efectos de, al objeto de, con objeto de, con miras a, en aras de, en orden a',
    antes: 'con anterioridad, con carácter previo, precedentemente',
    después: 'con posterioridad, ulteriormente',
    si: 'en el supuesto de que, en la eventualidad de que, en la hipótesis de que',
    porque: 'debido al hecho de que, por el hecho de que, dado el hecho de que, en razón de que',
    aunque: 'a pesar del hecho de que, pese al hecho de que',
    'por eso': 'por consiguiente, por ende',
    'sobre, de':
      'en lo que respecta a, en lo que concierne a, en lo relativo a, en lo referente a, en lo tocante a, por lo que se refiere a, concerniente a, concernientes a, atinente a, atinentes a',
    'ahora, hoy': 'en el momento actual, en el momento presente, en los actuales momentos, a día de hoy',
    'cuanto antes':
      'a la mayor brevedad posible, a la mayor brevedad, con la mayor brevedad posible, con la mayor brevedad, a la brevedad posible',
    'en seguida': 'con carácter inmediato, de forma inmediata, de manera inmediata',
    'en general': 'con carácter general',
    'cada año': 'con periodicidad anual, con carácter anual',
    'cada mes': 'con periodicidad mensual, con carácter mensual',
    'cada semana': 'con periodicidad semanal, con carácter semanal',
    'cada día': 'con periodicidad diaria, con carácter diario',
    muchos: 'un gran número de, un elevado número de, un considerable número de, multitud de',
    'todo, todos': 'la totalidad de, la totalidad del, la totalidad de los, la totalidad de las',
    'según, por':
      'en virtud de, a tenor de, a tenor del, de conformidad con, en base a, conforme a lo dispuesto en, según lo dispuesto en',
    hacer:
      'efectuar, efectúa, efectúan, efectúe, efectúen, efectuó, efectuado, efectuada, efectuados, efectuadas, efectuando, llevar a cabo, lleva a cabo, llevan a cabo, lleve a cabo, lleven a cabo, llevó a cabo, llevado a cabo, llevada a cabo, llevando a cabo',
    'empezar, comenzar':
      'dar comienzo a, da comienzo a, dio comienzo a, dar inicio a, da inicio a, dio inicio a',
    entregar: 'hacer entrega de, hace entrega de, hizo entrega de',
    usar: 'hacer uso de, hace uso de, hacen uso de, haga uso de, hizo uso de',
    'tener en cuenta':
      'tomar en consideración, toma en consideración, tome en consideración, tomar en cuenta',
    'mostrar, decir': 'poner de manifiesto, pone de manifiesto, poner de relieve, pone de relieve',
    'avisar, informar': 'poner en conocimiento de, ponga en conocimiento de, poner en conocimiento del',
    saber: 'tener conocimiento de, tiene conocimiento de, tenga conocimiento de',
    cumplir: 'dar cumplimiento a, da cumplimiento a, dé cumplimiento a',
    mencionar: 'hacer mención a, hace mención a, hacer mención de, hace mención de',
    'aplicarse, valer': 'es de aplicación, son de aplicación, será de aplicación, ser de aplicación',
    'rellenar, completar':
      'cumplimentar, cumplimente, cumplimenta, cumplimentado, cumplimentada, cumplimentados, cumplimentadas, cumplimentación',
    corregir: 'subsanar, subsane, subsana, subsanado, subsanada, subsanación',
    tener: 'ostentar, ostenta, ostentan, ostente, ostentó',
    abrir: 'aperturar, aperturado, aperturada, aperturó',
    recibir: 'recepcionar, recepciona, recepcione, recepcionado, recepcionada',
    entrar: 'accesar, accesa, accese',
    ayudar: 'coadyuvar, coadyuva, coadyuvan, coadyuve',
    aclarar: 'dilucidar, dilucida, dilucide, elucidar',
    también: 'asimismo, así mismo',
    'este, esta':
      'susodicho, susodicha, susodichos, susodichas, antedicho, antedicha, antedichos, antedichas, precitado, precitada, precitados, precitadas, anteriormente mencionado, anteriormente mencionada, anteriormente citado, anteriormente citada, arriba mencionado, arriba mencionada',
    obligatorio: 'preceptivo, preceptiva, preceptivos, preceptivas',
    'de dinero': 'pecuniario, pecuniaria, pecuniarios, pecuniarias',
    '': 'cabe señalar que, cabe destacar que, es importante señalar que, es preciso señalar que, es de señalar que',
  },
};
