select
    child.category_id,
    child.category_name,
    child.parent_category_id,
    coalesce(parent.category_name, child.category_name) as department
from {{ ref('raw_product_categories') }} as child
left join {{ ref('raw_product_categories') }} as parent
    on child.parent_category_id = parent.category_id
