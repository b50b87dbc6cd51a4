# Le formulaire du scénario : ce qui n'est pas sur la carte.

scenario-window = Scénario
scenario-season = Nom et saison
scenario-offices = Bureaux
scenario-communities = Communautés et griefs
scenario-settings = Poids et réglages
scenario-refused = Refusé : { $why }
scenario-add-office = Ajouter un bureau
scenario-add-community = Ajouter une communauté
scenario-add-grievance = Ajouter un grief
scenario-all-back = Tout remettre aux valeurs usuelles
    .hint = Chaque poids et chaque réglage tel qu’il est quand personne ne dit autre chose ; Annuler le défait
scenario-remove = Retirer
scenario-remove-one = Retirer { $name }
scenario-free = Rien ne le nomme : il peut partir ; Annuler le ramène
scenario-named = Il reste tant qu’il est nommé par { $by }
scenario-take-out = Ôter
scenario-default = valeur usuelle : { $source }
scenario-back = Revenir à { $value }
scenario-back-of = Revenir à la valeur usuelle : { $name }
scenario-back-why = La valeur usuelle, { $value } : { $source }
scenario-add-state = Ajouter un État…
scenario-add-state-to = Ajouter un État à { $name }
scenario-large-edit = Rien n’est changé : une grande modification est en cours ; réessayez quand elle sera là
problem-mend = Réparer…
    .hint = Ouvrir le formulaire où cela se répare
problem-more = encore { $count } : ils viennent à mesure que les premiers sont réparés
