<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology|Labeling|Forms|MapTips|AttributeTable" labelsEnabled="1">
  <renderer-v2 type="RuleRenderer" enableorderby="0" forceraster="0" symbollevels="0">
    <rules key="root">
      <rule key="0" symbol="0" label="Captioned" filter="coalesce(try(&quot;reviewed_at&quot;), '') &lt;&gt; '' OR &quot;status&quot; = 'done' AND NOT (&quot;confidence&quot; &lt; to_real(coalesce(@tilescribe_confidence_threshold, 0.4)))"/>
      <rule key="1" symbol="1" label="Uncertain caption" filter="coalesce(try(&quot;reviewed_at&quot;), '') = '' AND &quot;status&quot; = 'done' AND &quot;confidence&quot; &lt; to_real(coalesce(@tilescribe_confidence_threshold, 0.4))"/>
      <rule key="2" symbol="2" label="Skipped: too little data" filter="coalesce(try(&quot;reviewed_at&quot;), '') = '' AND &quot;status&quot; = 'skipped'"/>
      <rule key="3" symbol="3" label="Failed" filter="coalesce(try(&quot;reviewed_at&quot;), '') = '' AND &quot;status&quot; = 'failed'"/>
    </rules>
    <symbols>
      <symbol name="0" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleLine" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="line_color" type="QString" value="38,166,154,255"/>
            <Option name="line_style" type="QString" value="solid"/>
            <Option name="line_width" type="QString" value="0.3"/>
            <Option name="line_width_unit" type="QString" value="MM"/>
            <Option name="joinstyle" type="QString" value="miter"/>
          </Option>
          <prop k="line_color" v="38,166,154,255"/>
          <prop k="line_style" v="solid"/>
          <prop k="line_width" v="0.3"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="joinstyle" v="miter"/>
        </layer>
      </symbol>
      <symbol name="1" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleLine" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="line_color" type="QString" value="255,160,0,255"/>
            <Option name="line_style" type="QString" value="dash"/>
            <Option name="line_width" type="QString" value="0.3"/>
            <Option name="line_width_unit" type="QString" value="MM"/>
            <Option name="joinstyle" type="QString" value="miter"/>
          </Option>
          <prop k="line_color" v="255,160,0,255"/>
          <prop k="line_style" v="dash"/>
          <prop k="line_width" v="0.3"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="joinstyle" v="miter"/>
        </layer>
      </symbol>
      <symbol name="2" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleLine" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="line_color" type="QString" value="140,140,140,200"/>
            <Option name="line_style" type="QString" value="dot"/>
            <Option name="line_width" type="QString" value="0.15"/>
            <Option name="line_width_unit" type="QString" value="MM"/>
            <Option name="joinstyle" type="QString" value="miter"/>
          </Option>
          <prop k="line_color" v="140,140,140,200"/>
          <prop k="line_style" v="dot"/>
          <prop k="line_width" v="0.15"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="joinstyle" v="miter"/>
        </layer>
      </symbol>
      <symbol name="3" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleLine" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="line_color" type="QString" value="211,47,47,255"/>
            <Option name="line_style" type="QString" value="dash dot"/>
            <Option name="line_width" type="QString" value="0.4"/>
            <Option name="line_width_unit" type="QString" value="MM"/>
            <Option name="joinstyle" type="QString" value="miter"/>
          </Option>
          <prop k="line_color" v="211,47,47,255"/>
          <prop k="line_style" v="dash dot"/>
          <prop k="line_width" v="0.4"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="joinstyle" v="miter"/>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <labeling type="simple">
    <settings>
      <text-style isExpression="1" fieldName="CASE WHEN coalesce(try(&quot;reviewed_at&quot;), '') &lt;&gt; '' THEN &quot;caption&quot; WHEN &quot;status&quot; = 'failed' THEN 'failed' WHEN &quot;confidence&quot; &lt; to_real(coalesce(@tilescribe_confidence_threshold, 0.4)) THEN &quot;caption&quot; || ' (uncertain)' ELSE &quot;caption&quot; END" fontSize="7" fontSizeUnit="Point" textColor="26,26,26,255" textOpacity="1" allowHtml="0" multilineHeight="1">
        <text-buffer bufferDraw="0"/>
        <background shapeDraw="1" shapeType="0" shapeSizeType="0" shapeSizeX="0.8" shapeSizeY="0.5" shapeSizeUnit="MM" shapeFillColor="255,255,255,225" shapeBorderColor="255,255,255,225" shapeBorderWidth="0" shapeOpacity="1" shapeRadiiX="0.6" shapeRadiiY="0.6" shapeRadiiUnit="MM" shapeOffsetX="0" shapeOffsetY="0" shapeOffsetUnit="MM" shapeRotationType="0" shapeRotation="0" shapeJoinStyle="64" shapeBlendMode="0"/>
      </text-style>
      <text-format autoWrapLength="30" useMaxLineLengthForAutoWrap="1" multilineAlign="1" wrapChar=""/>
      <placement placement="1" quadOffset="1" xOffset="0" yOffset="-1.2" dist="1.5" distUnits="MM" offsetUnits="MM" offsetType="0" priority="5" geometryGeneratorEnabled="1" geometryGeneratorType="PointGeometry" geometryGenerator="make_point(x(centroid($geometry)), y_min($geometry))"/>
      <rendering obstacle="0" drawLabels="1" scaleVisibility="0"/>
      <dd_properties>
        <Option type="Map">
          <Option name="name" type="QString" value=""/>
          <Option name="properties" type="Map">
            <Option name="Color" type="Map">
              <Option name="active" type="bool" value="true"/>
              <Option name="expression" type="QString" value="CASE WHEN coalesce(try(&quot;reviewed_at&quot;), '') &lt;&gt; '' THEN '26,26,26' WHEN &quot;status&quot; = 'failed' THEN '211,47,47' WHEN &quot;confidence&quot; &lt; to_real(coalesce(@tilescribe_confidence_threshold, 0.4)) THEN '122,66,0' ELSE '26,26,26' END"/>
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
  <attributetableconfig actionWidgetStyle="dropDown" sortExpression="&quot;tile_id&quot;" sortOrder="0">
    <columns>
      <column type="field" name="embedding" hidden="1" width="-1"/>
      <column type="field" name="details" hidden="1" width="-1"/>
    </columns>
  </attributetableconfig>
  <previewExpression>"caption"</previewExpression>
  <mapTip>&lt;p style="max-width: 320px"&gt;&lt;b&gt;[% replace(replace(coalesce("caption", ''), '&amp;', '&amp;amp;'), map('&lt;', '&amp;lt;', '&gt;', '&amp;gt;', '"', '&amp;quot;')) %]&lt;/b&gt;[% CASE WHEN coalesce("note", '') &lt;&gt; '' THEN '&lt;br&gt;' || replace(replace(coalesce("note", ''), '&amp;', '&amp;amp;'), map('&lt;', '&amp;lt;', '&gt;', '&amp;gt;', '"', '&amp;quot;')) ELSE '' END %]&lt;br&gt;&lt;small&gt;[% CASE WHEN coalesce(try("reviewed_at"), '') &lt;&gt; '' THEN 'reviewed' WHEN "status" = 'done' THEN 'confidence ' || format_number("confidence", 2) || CASE WHEN "confidence" &lt; to_real(coalesce(@tilescribe_confidence_threshold, 0.4)) THEN ', uncertain' ELSE '' END ELSE replace(replace(coalesce("status", ''), '&amp;', '&amp;amp;'), map('&lt;', '&amp;lt;', '&gt;', '&amp;gt;', '"', '&amp;quot;')) END %] &amp;#183; [% replace(replace(coalesce("tile_id", ''), '&amp;', '&amp;amp;'), map('&lt;', '&amp;lt;', '&gt;', '&amp;gt;', '"', '&amp;quot;')) %] &amp;#183; [% replace(replace(coalesce("model", ''), '&amp;', '&amp;amp;'), map('&lt;', '&amp;lt;', '&gt;', '&amp;gt;', '"', '&amp;quot;')) %]&lt;/small&gt;&lt;/p&gt;</mapTip>
</qgis>
