/** What the sample's documents say, by file name. Company, people and numbers are invented; laws and standards are real. */
export const DOCUMENTS = {
  'policy-on-forced-labour-v3': {
    title: 'Policy on human trafficking and forced labour',
    sub: 'Harbour Textiles Ltd · version 3 · approved by the board on 4 March 2026',
    parts: [
      [
        'What we prohibit',
        'Human trafficking, forced and bonded labour, child labour, fees and related costs paid by workers, keeping workers’ documents, and any support to armed groups, in our own work, at our suppliers and at every recruiter in between.',
      ],
      [
        'What we rest on',
        'UN Guiding Principles on Business and Human Rights; OECD Due Diligence Guidance; ILO Conventions 29 and 105 and Protocol 29 of 2014; ILO General principles and operational guidelines for fair recruitment.',
      ],
      [
        'The employer pays',
        'No worker pays for a job. Costs that workers paid are repaid in full within three months of being known, in the currency in which they were paid.',
      ],
      [
        'Who answers for it',
        'The Head of compliance reports to the board each quarter. Anybody may raise a concern; nobody is punished for doing so.',
      ],
      [
        'Review',
        'Each year, with workers’ representatives and at least one organisation near the workers concerned.',
      ],
    ],
  },
  'roles-and-duties-2026': {
    title: 'Roles and duties in due diligence',
    sub: 'Harbour Textiles Ltd · in force since 1 April 2026',
    parts: [
      ['Board', 'Approves the policy and the yearly statement; hears the quarterly report.'],
      [
        'Head of compliance',
        'Owns the five steps, decides on scores and screening, stops a purchase where a limit is passed.',
      ],
      [
        'Head of sourcing',
        'Knows the chain to the site, brings the terms into contracts, carries out corrective action.',
      ],
      ['Regional managers', 'Visit sites, speak with workers’ representatives, receive complaints.'],
      [
        'Means',
        'Four people, and a yearly budget that covers audits, interpreters and repayment where a supplier cannot pay.',
      ],
    ],
  },
  'record-keeping-procedure': {
    title: 'Keeping and finding records',
    sub: 'Harbour Textiles Ltd · procedure 7 · version 2',
    parts: [
      [
        'What is kept',
        'The register of suppliers, sites and recruiters; scores with their inputs; screening with its lists; findings, decisions and audits; every file that proves one of them.',
      ],
      [
        'How long',
        'Five years after the end they have; longer where a law or a running case asks for it. What is older is deleted by two people.',
      ],
      [
        'Who sees what',
        'Files about single workers are restricted and never leave the house. Names of workers are not recorded.',
      ],
      [
        'Whole and unchanged',
        'The check of all files is run at the end of each quarter, and its result is kept.',
      ],
    ],
  },
  'contract-annex-recruitment': {
    title: 'Annex 4: recruitment and employment of workers',
    sub: 'Part of every contract with suppliers and recruiters since 1 January 2026',
    parts: [
      [
        'Fees',
        'The supplier bears all recruitment fees and related costs. Those that workers paid are repaid by the supplier.',
      ],
      [
        'Recruiters',
        'The supplier names every recruiter and sub-agent before using one, and uses licensed ones only.',
      ],
      [
        'Access',
        'We, our auditors and workers’ representatives may enter work and living places and speak with workers in private.',
      ],
      ['Flow down', 'The supplier agrees the same with its own suppliers and recruiters.'],
      [
        'Our duties',
        'We pay on time, plan orders with the supplier, and share the cost of repayment where our own terms caused it.',
      ],
      [
        'Leaving',
        'We leave last, in stages, after weighing harm to workers, and not while repayment is open.',
      ],
    ],
  },
  'screening-procedure': {
    title: 'Screening against sanctions lists',
    sub: 'Harbour Textiles Ltd · procedure 11 · version 1',
    parts: [
      [
        'Which names',
        'Suppliers, recruiters, sub-agents, their owners and directors, vessels, and auditors.',
      ],
      ['How often', 'Before a contract, at every update of a list, and at least once a quarter.'],
      [
        'Who decides',
        'Compliance decides with a reason; a true match is confirmed by a second person and reported to the board within one day.',
      ],
      ['What it does not say', 'A name that was not found is not cleared.'],
    ],
  },
  'scoping-note-2026': {
    title: 'Scoping note 2026',
    sub: 'Harbour Textiles Ltd · where we look first, and why',
    parts: [
      [
        'Scope',
        'All direct suppliers and the sites known to us, recruiters of migrant workers, and corridors with more than twenty workers a year.',
      ],
      [
        'Conflict and high-risk areas',
        'Sites and origins of workers within 100 km of a hotspot are scored one by one. The editions used stand in the statement.',
      ],
      [
        'Model',
        'The documented model of the program with its built-in weights. Bands above High go to the board.',
      ],
      ['Not covered', 'Tier 3 and beyond outside cotton, and home work, for which no register exists yet.'],
    ],
  },
  'audit-report-gazipur': {
    title: 'Social audit of a garment factory in Gazipur',
    sub: 'Summary for the customer · three auditor days · semi-announced',
    parts: [
      [
        'Scope',
        'Wages and hours, recruitment, living quarters, complaint channel. The dyeing unit of a subcontractor was not seen.',
      ],
      ['How', 'Records of twelve months; 40 workers spoken with in private, in Bangla, 26 of them women.'],
      [
        'Findings',
        'One major: overtime above 60 hours a week in four of twelve months. One minor: part of the dyeing is done outside without being named.',
      ],
      ['Good practice', 'A committee of workers answers complaints within five days.'],
    ],
  },
}

/** People by role who should be trained and who are; no names. */
export const TRAINING = [
  ['Role', 'Topic', 'Held on', 'Should attend', 'Attended'],
  ['Buyers', 'Purchasing and forced labour', '2026-05-12', 24, 24],
  ['Site managers', 'Recruitment fees and documents', '2026-06-03', 38, 33],
  ['Security staff', 'Freedom of movement', '2026-09-17', 41, 12],
  ['Finance', 'Signs of trafficking in payments', '2026-10-08', 9, 0],
]
