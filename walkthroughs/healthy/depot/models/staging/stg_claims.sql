select
    claim_no,
    {{ clean_key('parcel_barcode') }} as parcel_barcode,
    replace(lower(claim_type), ' ', '_') as claim_type,
    claim_status,
    opened_at,
    {{ local_day('opened_at') }} as opened_on,
    closed_at,
    {{ cents_to_eur('claimed_cents') }} as claimed_eur,
    {{ cents_to_eur('settled_cents') }} as settled_eur
from {{ ref('raw_claims') }}
