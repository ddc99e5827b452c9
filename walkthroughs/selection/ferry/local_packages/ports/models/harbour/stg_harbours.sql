select 'OSL' as code, 'Oslo' as name union all select 'KIE', 'Kiel'
