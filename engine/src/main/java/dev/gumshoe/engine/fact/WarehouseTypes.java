package dev.gumshoe.engine.fact;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The families of the warehouses' types, by the names that DuckDB, Postgres, Redshift, Snowflake, BigQuery,
 * Databricks and Trino give them.
 */
public final class WarehouseTypes {
    private static final Pattern PARAMETERS = Pattern.compile("\\s*\\([^()]*\\)");
    private static final Pattern SCALE =
            Pattern.compile("(?:decimal|numeric|number|dec)\\s*\\(\\s*\\d+\\s*,\\s*0\\s*\\)");
    private static final Pattern NESTED = Pattern.compile(
            "(?:array|struct|map|row|list|union|object|record|tuple|vector|nested)\\s*[<(].*|.*\\]", Pattern.DOTALL);
    private static final Map<String, TypeFamily> FAMILIES = families();

    private WarehouseTypes() {}

    /** The family; {@code UNKNOWN} for a name that none of the warehouses has. A decimal without places is an integer. */
    public static TypeFamily familyOf(String type) {
        String folded = type.strip().toLowerCase(Locale.ROOT);
        if (NESTED.matcher(folded).matches()) {
            return TypeFamily.NESTED;
        }
        if (SCALE.matcher(folded).matches()) {
            return TypeFamily.INTEGER;
        }
        if (folded.startsWith("enum(") || folded.startsWith("enum (")) {
            return TypeFamily.TEXT;
        }
        if (folded.startsWith("interval")) {
            return TypeFamily.OTHER;
        }
        Matcher parameters = PARAMETERS.matcher(folded);
        return FAMILIES.getOrDefault(parameters.replaceAll("").strip(), TypeFamily.UNKNOWN);
    }

    private static Map<String, TypeFamily> families() {
        Map<String, TypeFamily> names = new HashMap<>();
        put(names, TypeFamily.INTEGER, """
                int,integer,bigint,smallint,tinyint,mediumint,hugeint,uhugeint,ubigint,uinteger,usmallint,utinyint
                int1,int2,int4,int8,int16,int32,int64,int128,uint8,uint16,uint32,uint64,byteint,byte,short,long
                signed,bignum,varint,serial,bigserial,smallserial,oid""");
        put(names, TypeFamily.DECIMAL, "decimal,dec,numeric,number,bignumeric,bigdecimal,decfloat,fixed,money");
        put(names, TypeFamily.FLOAT, "float,float4,float8,float32,float64,double,double precision,real");
        put(names, TypeFamily.TEXT, """
                text,string,varchar,varchar2,nvarchar,nvarchar2,char,nchar,character,character varying
                national character varying,national character,char varying,nchar varying,bpchar,citext,name,"char"
                clob,enum""");
        put(names, TypeFamily.BOOLEAN, "boolean,bool,logical");
        put(names, TypeFamily.DATE, "date,date32");
        put(names, TypeFamily.TIMESTAMP, """
                timestamp,datetime,timestamptz,timestamp without time zone,timestamp with time zone
                timestamp with local time zone,timestamp without local time zone,timestamp_ntz,timestamp_ltz
                timestamp_tz,timestampntz,timestampltz,timestamp_s,timestamp_ms,timestamp_us,timestamp_ns
                smalldatetime,datetime2""");
        put(names, TypeFamily.TIME, "time,timetz,time without time zone,time with time zone,time_ns");
        put(names, TypeFamily.BINARY, """
                binary,varbinary,bytea,bytes,blob,varbyte,binary varying,bit,bit varying,varbit,bitstring""");
        put(names, TypeFamily.NESTED, """
                json,jsonb,variant,object,array,struct,map,row,record,super,list,hstore,anyarray,union,vector""");
        put(names, TypeFamily.OTHER, """
                uuid,geography,geometry,point,line,polygon,inet,cidr,macaddr,ipaddress,xml,tsvector,tsquery
                hllsketch,hyperloglog,qdigest,tdigest,regclass,range,int4range,int8range,numrange,tsrange
                tstzrange,daterange,void,null""");
        return Map.copyOf(names);
    }

    private static void put(Map<String, TypeFamily> names, TypeFamily family, String list) {
        for (String name : list.split("[,\\n]", -1)) {
            names.put(name, family);
        }
    }
}
