<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology|Labeling|Forms|MapTips|AttributeTable" labelsEnabled="1">
  <renderer-v2 type="RuleRenderer" enableorderby="0" forceraster="0" symbollevels="0">
    <rules key="root">
      <rule key="0" symbol="0" label="Best hits" filter="&quot;rank&quot; &lt;= 10"/>
      <rule key="1" symbol="1" label="Further hits" filter="&quot;rank&quot; &gt; 10"/>
    </rules>
    <symbols>
      <symbol name="0" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleLine" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="line_color" type="QString" value="216,27,96,255"/>
            <Option name="line_style" type="QString" value="solid"/>
            <Option name="line_width" type="QString" value="0.7"/>
            <Option name="line_width_unit" type="QString" value="MM"/>
            <Option name="joinstyle" type="QString" value="miter"/>
          </Option>
          <prop k="line_color" v="216,27,96,255"/>
          <prop k="line_style" v="solid"/>
          <prop k="line_width" v="0.7"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="joinstyle" v="miter"/>
        </layer>
      </symbol>
      <symbol name="1" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleLine" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="line_color" type="QString" value="216,27,96,255"/>
            <Option name="line_style" type="QString" value="dash"/>
            <Option name="line_width" type="QString" value="0.35"/>
            <Option name="line_width_unit" type="QString" value="MM"/>
            <Option name="joinstyle" type="QString" value="miter"/>
          </Option>
          <prop k="line_color" v="216,27,96,255"/>
          <prop k="line_style" v="dash"/>
          <prop k="line_width" v="0.35"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="joinstyle" v="miter"/>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <labeling type="simple">
    <settings>
      <text-style isExpression="1" fieldName="&quot;rank&quot; || '  ' || format_number(&quot;score&quot;, 2)" fontSize="9" fontSizeUnit="Point" fontWeight="75" textColor="26,26,26,255" textOpacity="1" allowHtml="0" multilineHeight="1">
        <text-buffer bufferDraw="0"/>
        <background shapeDraw="1" shapeType="0" shapeSizeType="0" shapeSizeX="0.8" shapeSizeY="0.5" shapeSizeUnit="MM" shapeFillColor="194,24,91,235" shapeBorderColor="194,24,91,235" shapeBorderWidth="0" shapeOpacity="1" shapeRadiiX="0.6" shapeRadiiY="0.6" shapeRadiiUnit="MM" shapeOffsetX="0" shapeOffsetY="0" shapeOffsetUnit="MM" shapeRotationType="0" shapeRotation="0" shapeJoinStyle="64" shapeBlendMode="0"/>
      </text-style>
      <text-format autoWrapLength="0" useMaxLineLengthForAutoWrap="1" multilineAlign="1" wrapChar=""/>
      <placement placement="1" quadOffset="8" xOffset="0" yOffset="0" dist="1.5" distUnits="MM" offsetUnits="MM" offsetType="0" priority="9" geometryGeneratorEnabled="1" geometryGeneratorType="PointGeometry" geometryGenerator="make_point(x_min($geometry), y_max($geometry))"/>
      <rendering obstacle="0" drawLabels="1" scaleVisibility="0"/>
      <dd_properties>
        <Option type="Map">
          <Option name="name" type="QString" value=""/>
          <Option name="properties" type="Map">
            <Option name="Color" type="Map">
              <Option name="active" type="bool" value="true"/>
              <Option name="expression" type="QString" value="'255,255,255'"/>
              <Option name="type" type="int" value="3"/>
            </Option>
          </Option>
          <Option name="type" type="QString" value="collection"/>
        </Option>
      </dd_properties>
    </settings>
  </labeling>
  <fieldConfiguration>
    <field name="embedding">
      <editWidget type="Hidden">
        <config>
          <Option type="Map"/>
        </config>
      </editWidget>
    </field>
    <field name="details">
      <editWidget type="Hidden">
        <config>
          <Option type="Map"/>
        </config>
      </editWidget>
    </field>
  </fieldConfiguration>
  <attributetableconfig actionWidgetStyle="dropDown" sortExpression="&quot;rank&quot;" sortOrder="0">
    <columns>
      <column type="field" name="embedding" hidden="1" width="-1"/>
      <column type="field" name="details" hidden="1" width="-1"/>
    </columns>
  </attributetableconfig>
  <previewExpression>"caption"</previewExpression>
  <mapTip>&lt;p style="max-width: 320px"&gt;[% "rank" %]. score [% format_number("score", 2) %]&lt;br&gt;&lt;b&gt;[% replace(replace(coalesce("caption", ''), '&amp;', '&amp;amp;'), map('&lt;', '&amp;lt;', '&gt;', '&amp;gt;', '"', '&amp;quot;')) %]&lt;/b&gt;[% CASE WHEN coalesce("note", '') &lt;&gt; '' THEN '&lt;br&gt;' || replace(replace(coalesce("note", ''), '&amp;', '&amp;amp;'), map('&lt;', '&amp;lt;', '&gt;', '&amp;gt;', '"', '&amp;quot;')) ELSE '' END %]&lt;br&gt;&lt;small&gt;[% CASE WHEN coalesce(try("reviewed_at"), '') &lt;&gt; '' THEN 'reviewed' WHEN "status" = 'done' THEN 'confidence ' || format_number("confidence", 2) || CASE WHEN "confidence" &lt; to_real(coalesce(@tilescribe_confidence_threshold, 0.4)) THEN ', uncertain' ELSE '' END ELSE replace(replace(coalesce("status", ''), '&amp;', '&amp;amp;'), map('&lt;', '&amp;lt;', '&gt;', '&amp;gt;', '"', '&amp;quot;')) END %] &amp;#183; [% replace(replace(coalesce("tile_id", ''), '&amp;', '&amp;amp;'), map('&lt;', '&amp;lt;', '&gt;', '&amp;gt;', '"', '&amp;quot;')) %] &amp;#183; [% replace(replace(coalesce("model", ''), '&amp;', '&amp;amp;'), map('&lt;', '&amp;lt;', '&gt;', '&amp;gt;', '"', '&amp;quot;')) %]&lt;/small&gt;&lt;/p&gt;</mapTip>
</qgis>
