# Wie wir zusammenarbeiten: drei Punkte, getrennt beantwortet.
alliance-title = Wie arbeiten wir zusammen?
alliance-hint = Drei Zeilen, jeder für sich. Nichts wird gezeigt, bevor alle es wollen. Du kannst es auch lassen.
alliance-what = Was
alliance-item = { $item ->
    [bond] Ich kann hier sagen, was ich wirklich denke.
    [tasks] Wie wir sprechen und arbeiten, das passt.
   *[goals] Wir arbeiten an dem, worauf es ankommt.
}
alliance-level = { $level ->
    [1] gar nicht
    [2] ein wenig
    [3] teils
    [4] meistens
   *[5] ganz
}
alliance-missing = Wähle eines der fünf.
alliance-words = Was würde es besser machen?
alliance-keep = Meins behalten
alliance-kept = Deins ist gespeichert. Nur du siehst es.
alliance-other-wrote = Jemand hat schon geantwortet. Du siehst es, wenn alle es zeigen wollen.
alliance-show = Unsere zusammen zeigen
alliance-change = Meins ändern
alliance-waits = Deins ist bereit. Gezeigt wird es, wenn auch { $names } das möchte.
alliance-apart = { $item ->
    [bond] Die erste Zeile seht ihr ziemlich verschieden. Was würde helfen, mehr von dem zu sagen, was ihr denkt?
    [tasks] Die zweite Zeile seht ihr ziemlich verschieden. Was möchtet ihr anders machen?
   *[goals] Die dritte Zeile seht ihr ziemlich verschieden. Worauf kommt es jetzt am meisten an?
}
alliance-none = Niemand hat geantwortet.
