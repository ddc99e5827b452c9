select
    {{ clean_key('parcel_barcode') }} as parcel_barcode,
    consignment_no,
    {{ grams_to_kg('weight_g') }} as weight_kg,
    -- one kilogram for each five litres
    cast(length_mm * width_mm * height_mm / 5000000.0 as decimal(12, 3)) as volumetric_kg,
    {{ cents_to_eur('declared_value_cents') }} as declared_value_eur,
    declared_value_cents is not null as is_value_declared,
    is_fragile
from {{ source('tms', 'raw_parcels') }}
